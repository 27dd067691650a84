import { type CodeFinding, normalCode } from './findings.ts';
import { originOf, platformWords } from './platforms.ts';
import type { Origin } from './signals.ts';
import { matchAt } from './values.ts';
import { codeWordsCjk, codeWordsLatin, questionWordsCjk, questionWordsLatin } from './words.ts';

const longestList = 400;

/** Amounts, clocks, dates, years, phone numbers, protocol versions and counts ("3 errors") are no codes: a text with one is no list. */
const grouped = new RegExp(
  [
    '(?<!\\d)\\d{1,3}(?:,\\d{3})+(?!\\d)',
    '\\d:\\d\\d|http/\\d',
    '(?<!\\d)\\d{1,2}/\\d{1,2}/\\d|\\d{4}/\\d{1,2}/',
    '(?<![a-z])(?:in|since|until|year) (?:19|20)\\d\\d(?!\\d)',
    '\\+\\d[\\d ()-]{6}|(?<!\\d)\\d{3}[ -]\\d{4}[ -]\\d{4}(?!\\d)',
    '(?<![\\d#])\\d{1,3} (?:errors|codes)(?![a-z])',
  ].join('|'),
  'i',
);

/** Nobody opens a question with a colon but for a port. */
const lonePort = /^\s{0,20}:\d/;

const latinEnd = '(?![a-z0-9_.é])';
const number = /(0{0,10}\d{1,6})(?![\w%]|\.\d)/y;
const joined = /(?:mgs|mpaas|sg|h5|ios|android|codes?|err|error)(?:[#:=]{1,2}|[-_])?(?=\d{1,6}(?!\w|\.\d))/iy;
const platform = new RegExp(`(?:${platformWords})(?![a-z])`, 'iy');
const codeWord = new RegExp(`(?:${codeWordsLatin})${latinEnd}|(?:${codeWordsCjk})`, 'iy');
const filler = new RegExp(
  `(?:${questionWordsLatin})${latinEnd}|(?:${questionWordsCjk})|[0-9a-f]{8}\\d{19,25}(?!\\w)`,
  'iy',
);
const between =
  /[\s,;|/、。・?!…:"'`()[\]{}<>=+&*~#^「」『』【】《》]+|\.(?!\d)|-(?!\d)|(?<=(?<!\d)\d{4})-(?=\d{4}(?![\d-]))|[\ud83c-\ud83e][\udc00-\udfff]/y;

const anyCodeWord = new RegExp(`(?<![a-z])(?:${codeWordsLatin})(?![a-z])|(?:${codeWordsCjk})`, 'i');
const httpWord = /(?<![a-z])http(?![a-z])/i;
const httpStatus = /^[1-5]\d\d$/;

/** A part of a list that matters: a code, or a platform's name, or (as a joined form) both. */
interface Item {
  readonly code?: CodeFinding;
  readonly origin?: Origin;
}

/**
 * Reads a text that is nothing but codes, names of platforms and the words of a question, in any of the languages:
 * there every whole number is a code. Undefined when the text says anything else.
 */
export function readCodeList(plain: string): readonly CodeFinding[] | undefined {
  if (plain.length > longestList || !/\d/.test(plain) || lonePort.test(plain) || grouped.test(plain)) {
    return undefined;
  }
  const items: Item[] = [];
  for (let at = 0; at < plain.length; ) {
    const part: { end: number } | undefined =
      matchAt(between, plain, at) ?? readItem(plain, at, items) ?? matchAt(filler, plain, at);
    if (part === undefined) {
      return undefined;
    }
    at = part.end;
  }
  const codes = attachOrigins(items);
  return codes.length > 0 ? codes.map((code) => inWords(code, plain)) : undefined;
}

/** "error", "code" or "HTTP" anywhere in a list names all its numbers; HTTP's statuses reach people through Android. */
function inWords(code: CodeFinding, plain: string): CodeFinding {
  if (code.origin === undefined && httpStatus.test(code.code) && httpWord.test(plain)) {
    return { ...code, origin: 'android', strength: 'named', evidence: 'HTTP status' };
  }
  return code.strength === 'bare' && anyCodeWord.test(plain)
    ? { ...code, strength: 'named', evidence: 'named as a code' }
    : code;
}

/** Reads the number, platform or code word at a place; returns where it ends, undefined when it is none of them. */
function readItem(plain: string, at: number, items: Item[]): { end: number } | undefined {
  const start = matchAt(joined, plain, at);
  const digits = matchAt(number, plain, start?.end ?? at);
  if (digits !== undefined) {
    const origin = originOf(start?.text.replace(/[-_#:=]{1,2}$/, '') ?? '');
    const code = listed(at, digits, start !== undefined);
    items.push(origin === undefined ? { code } : { code, origin });
    return digits;
  }
  const name = matchAt(platform, plain, at);
  if (name === undefined) {
    return matchAt(codeWord, plain, at);
  }
  const origin = originOf(name.text);
  items.push(origin === undefined ? {} : { origin });
  return name;
}

function listed(at: number, digits: { text: string; end: number }, named: boolean): CodeFinding {
  return {
    kind: 'code',
    at,
    end: digits.end,
    code: normalCode(digits.text),
    strength: named ? 'named' : 'bare',
    evidence: named ? 'named as a code' : 'the number itself',
  };
}

/**
 * A list that opens with a platform reads "android 4 16, ios 5": a platform belongs to the numbers behind it. Any other
 * reads "4 16 android, 5 ios": it belongs to the numbers before it. In "sg 203, 4001" it does not reach the 4001.
 */
function attachOrigins(items: readonly Item[]): readonly CodeFinding[] {
  const opens = items[0] !== undefined && items[0].code === undefined;
  const ordered = opens ? items : items.toReversed();
  const codes: CodeFinding[] = [];
  let origin: Origin | undefined;
  let first: CodeFinding | undefined;
  for (const item of ordered) {
    if (item.code === undefined) {
      origin = item.origin;
      first = undefined;
    } else {
      first ??= item.code;
      codes.push(withOrigin(item.code, item.origin ?? (areAlike(first, item.code) ? origin : undefined)));
    }
  }
  return opens ? codes : codes.reverse();
}

/** Codes of clients and of Security Guard have up to three digits, the gateway's have four. */
function areAlike(a: CodeFinding, b: CodeFinding): boolean {
  return a.code.length > 3 === b.code.length > 3;
}

function withOrigin(code: CodeFinding, origin: Origin | undefined): CodeFinding {
  return origin === undefined ? code : { ...code, origin, strength: 'named', evidence: `named beside "${origin}"` };
}
