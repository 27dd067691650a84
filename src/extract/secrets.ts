import type { Hinted } from './hints.ts';
import { placedShapes, type Shape, shape } from './secret-places.ts';
import { serviceShapes } from './secret-services.ts';
import { isBasic, withoutStop } from './secret-values.ts';
import type { Span } from './windows.ts';

const start = '(?<![A-Za-z0-9])';
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
  ...serviceShapes,
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
