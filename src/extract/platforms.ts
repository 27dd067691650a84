import type { CodeFinding } from './findings.ts';
import { lastStartingBy } from './rewrite.ts';
import type { Origin } from './signals.ts';

interface Platform {
  readonly origin: Origin;
  readonly words: string;
  /** True for a word that also stands apart from any number: "on android". Others are too common to mean a scope then. */
  readonly apart: boolean;
}

/** How people name where a code comes from. Lower case; matched in any case. */
const platforms: readonly Platform[] = [
  { origin: 'android', words: 'android|安卓|アンドロイド|안드로이드', apart: true },
  { origin: 'ios', words: 'ios|iphones?|ipads?|苹果|蘋果|アイフォン|아이폰', apart: true },
  { origin: 'ios', words: 'k?dtrpc[a-z]{0,40}', apart: false },
  { origin: 'android', words: 'rpcexception', apart: false },
  { origin: 'h5', words: 'h5|html5|jsapi|jsbridge|alipayjsbridge', apart: true },
  {
    origin: 'security-guard',
    words:
      'sg|security[ -]?guard|wireless[ -]?bodyguard|blue[ -]?shield|(?:无线|無線|安全)?保[镖鏢]|蓝盾|藍盾|セキュリティガード',
    apart: true,
  },
  {
    origin: 'security-guard',
    words: 'sec_error_[a-z_]{3,60}|secexception|white[ -]?box(?: cipher)?|白盒(?:加密)?|ホワイトボックス',
    apart: true,
  },
  { origin: 'gateway', words: 'gateway|mgw|网关|網關|閘道|ゲートウェイ|게이트웨이', apart: false },
  {
    origin: 'business',
    words: 'business|biz|业务(?:系统)?|業務(?:系統)?|ビジネス|비즈니스|bisnis|negócios',
    apart: false,
  },
  { origin: 'mgs', words: 'mgs|mpaas', apart: false },
];

/** Any platform word; its borders are left to the pattern that uses it. */
export const platformWords = platforms.map((platform) => platform.words).join('|');

const exact = platforms.map(({ origin, words }) => ({ origin, pattern: new RegExp(`^(?:${words})$`, 'i') }));

/** The origin that a platform word names. */
export function originOf(word: string): Origin | undefined {
  return exact.find(({ pattern }) => pattern.test(word))?.origin;
}

const apartWords = platforms.filter((platform) => platform.apart).map((platform) => platform.words);
/** `SG` is also a country: it does not count beside words that say so. */
const apart = new RegExp(
  `(?<![\\w./@#-])(?!sg (?:users|region|team|office|market))(?:${apartWords.join('|')})(?![\\w/@-]|\\.\\w)`,
  'gi',
);

/** How near a number a platform word has to stand to belong to it. */
const attachedWithin = 24;

/**
 * The platform that a person's words name apart from single numbers; undefined when they name none or several. `codes`
 * are in order of appearance.
 */
export function platformApart(human: string, codes: readonly CodeFinding[]): Origin | undefined {
  const starts = codes.map((code) => code.at);
  const named = new Set<Origin | undefined>();
  let apartOnce = false;
  for (const match of human.matchAll(apart)) {
    const origin = originOf(match[0]);
    const before = lastStartingBy(starts, match.index);
    named.add(origin);
    apartOnce ||= !belongs(codes[before], match.index, origin) && !belongs(codes[before + 1], match.index, origin);
  }
  return apartOnce ? theOne(named) : undefined;
}

/** Security Guard runs on phones, so it is what a text is about that also names one. */
function theOne(named: ReadonlySet<Origin | undefined>): Origin | undefined {
  const phones = Number(named.has('android')) + Number(named.has('ios'));
  if (named.has('security-guard') && phones === named.size - 1) {
    return 'security-guard';
  }
  return named.size === 1 ? [...named][0] : undefined;
}

function belongs(code: CodeFinding | undefined, at: number, origin: Origin | undefined): boolean {
  const near = code !== undefined && at > code.at - attachedWithin && at < code.end + attachedWithin;
  return near && code.origin === origin;
}
