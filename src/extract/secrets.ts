import type { Hinted } from './hints.ts';
import { placedShapes, type Shape, shape } from './secret-places.ts';
import { isBasic, withoutStop } from './secret-values.ts';
import type { Span } from './windows.ts';

const start = '(?<![A-Za-z0-9])';
const end = '(?![A-Za-z0-9])';
/** A character of a token in an address, where some of them are escaped. */
const slackChar = '(?:[A-Za-z0-9+/=_-]|\\.(?=[A-Za-z0-9])|%(?:25){0,3}(?:2[bBfF]|3[dD]))';

const shapes: readonly Shape[] = [
  shape(['xox', 'xapp'], `()(${start}(?:xox[a-z]{1,2}|xapp)[-.]${slackChar}{8,400})`, 'gi'),
  shape(
    ['hooks.slack'],
    '(hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/)([A-Za-z0-9/_-]{8,200})',
    'gi',
  ),
  shape(['open-apis/bot', 'webhooks/'], '((?:open-apis/bot/v2/hook|api/webhooks)/)([\\w/-]{16,200})', 'gi'),
  shape(['eyj'], '()((?<![A-Za-z0-9_-])eyJ[\\w-]{8,8000}\\.[\\w-]{4,8000}(?:\\.[\\w-]{0,4000}){0,3})'),
  {
    ...shape(['bearer'], `(${start}Bearer[ \\t\\u00a0]{1,3})([A-Za-z0-9._~+/=-]{8,4000})`, 'gi'),
    isSecret: (value) => /\d/.test(value) || (value.length >= 16 && /[a-z][A-Z]|[+/=_]/.test(value)),
  },
  { ...shape(['basic'], `(${start}Basic[ \\t\\u00a0]{1,3})([A-Za-z0-9+/]{6,4000}={0,2})`, 'gi'), isSecret: isBasic },
  shape(['://'], '(://[^\\s:@/[\\]<>"\'|]{0,100}:)(?!\\[secret\\])([^\\s/\\]<>"\'|]{1,200}(?=@))'),
  shape(
    [' -u', '\n-u', '--user', '--proxy-user'],
    '((?<!\\S)(?:-[uU](?<!\\bdocker\\b[^\\n]{0,100})|--(?:proxy-)?user)[ \\t=]{0,3}["\']?[^\\s:"\']{1,100}:)(?!//|\\[secret\\])([^\\s"\']{3,200})',
  ),
  shape(['akia', 'asia', 'aroa', 'aida', 'abia'], `()(${start}A(?:KIA|SIA|ROA|IDA|BIA)[A-Z0-9]{16}${end})`),
  shape(['ltai', 'akid'], `()(${start}(?:LTAI|AKID)[A-Za-z0-9]{12,40}${end})`),
  shape(['sts.'], `()(${start}STS\\.[A-Za-z0-9]{16,200})`),
  shape(['aiza', 'ya29.', 'gocspx-'], `()(${start}(?:AIza[\\w-]{30,40}|ya29\\.[\\w-]{16,400}|GOCSPX-[\\w-]{20,60}))`),
  shape(['1//0'], `()((?<![\\w/:])1//0[\\w-]{24,200})`),
  shape(
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    `()(${start}(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\\w{20,255}))`,
  ),
  shape(
    ['glpat', 'gldt-', 'glrt-', 'glcbt', 'glptt', 'glagent', 'glsoat'],
    `()(${start}gl(?:pat|dt|rt|cbt|ptt|agent|soat)-[\\w.-]{16,300})`,
  ),
  shape(['npm_', 'pypi-', 'hf_', 'dop_v1_'], `()(${start}(?:npm_|pypi-|hf_|dop_v1_)[\\w-]{30,300})`),
  shape(['_live_', '_test_', 'whsec_'], `()(${start}(?:[sr]k_(?:live|test)_|whsec_)[A-Za-z0-9+/=]{10,300})`),
  shape(
    ['sk-', 'sg.', 'shpat', 'shpca', 'shppa', 'shpss'],
    `()(${start}(?:sk-(?:ant-|proj-)[\\w-]{20,300}|sk-[A-Za-z0-9]{32,64}${end}|SG\\.[\\w-]{16,32}\\.[\\w-]{32,64}|shp(?:at|ca|pa|ss)_[a-f0-9]{32}))`,
  ),
  ...placedShapes,
];

/** The secret keys that stand beside a key's id, by how long they are. */
const neighbours: readonly { readonly id: RegExp; readonly hints: readonly string[]; readonly key: RegExp }[] = [
  {
    hints: ['akia', 'asia'],
    id: /(?<![A-Za-z0-9])A(?:K|S)IA[A-Z0-9]{16}(?![A-Za-z0-9])/g,
    key: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g,
  },
  {
    hints: ['ltai'],
    id: /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,30}(?![A-Za-z0-9])/g,
    key: /(?<![A-Za-z0-9])[A-Za-z0-9]{30}(?![A-Za-z0-9])/g,
  },
];
/** How far a secret key may be from its id, in characters: a few lines of a file of credentials. */
const nearby = 200;

/** Secrets that are known by their own looks, whatever is said about them. `hinted` is about the same text. */
export function findShapes(text: string, hinted: Hinted): readonly Span[] {
  const found: Span[] = [];
  for (const { hints, pattern, isSecret } of shapes) {
    if (!hinted(hints)) {
      continue;
    }
    for (const { index, 1: lead = '', 2: value = '' } of text.matchAll(pattern)) {
      const secret = withoutStop(value);
      if (isSecret?.(secret) !== false) {
        found.push({ start: index + lead.length, end: index + lead.length + secret.length });
      }
    }
  }
  return [...found, ...findNeighbours(text, hinted)];
}

function findNeighbours(text: string, hinted: Hinted): readonly Span[] {
  const found: Span[] = [];
  for (const { hints, id, key } of neighbours) {
    if (!hinted(hints)) {
      continue;
    }
    for (const { index, 0: whole } of text.matchAll(id)) {
      const from = Math.max(0, index - nearby);
      for (const match of text.slice(from, index + whole.length + nearby).matchAll(key)) {
        if (isMixed(match[0])) {
          found.push({ start: from + match.index, end: from + match.index + match[0].length });
        }
      }
    }
  }
  return found;
}

function isMixed(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}
