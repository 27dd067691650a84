import { decodeValue } from './decode.ts';
import { type CodeFinding, type Finding, normalCode } from './findings.ts';
import { foreignException } from './foreign-exceptions.ts';
import type { Page } from './page.ts';
import type { Evidence, Origin } from './signals.ts';
import { matchEnd } from './values.ts';

/** A class or tag of an SDK, and what a `code = n` near it then is. */
interface Owner {
  readonly origin: Origin;
  readonly evidence: Evidence;
  /** What may stand between the name and the code. */
  readonly between: RegExp;
  /** Present for another library's exception of the same name. */
  readonly product?: string;
}

const owners: Readonly<Record<string, Owner>> = {
  dtrpc: {
    origin: 'ios',
    evidence: 'iOS DTRpcException',
    between: /^(?:(?!Domain=|(?:NS|kCF)[A-Za-z]{1,30}Domain)[\s\S]){0,200}$/,
  },
  rpc: {
    origin: 'android',
    evidence: 'Android RpcException',
    between: /^(?:Exception)?[ \t]?(?:\([ \d]{1,8}\))?[\s:({[,"']{0,8}$/,
  },
  sec: { origin: 'security-guard', evidence: 'SecException', between: /^[\s\S]{0,200}$/ },
};

const ownerNames =
  /(DTRpc)|(?<![A-Za-z])(Rpc|RPC)Exception|SecException|(?<![A-Za-z])SecurityManager(?=:)|(?<![A-Za-z])SEC_ERROR_[A-Z_]{3,60}/g;
const codeField =
  /(?<![A-Za-z])(?:k?(?:DTRpc)?error[ _]?)?code["']?[ \t]{0,3}[=:][ \t]{0,3}["'[]?(\d{1,6})(?!\w|\.\d)/gi;
const furthest = 300;

/** `code = n` in its many spellings, the first one beside the name of an SDK's exception; alone it proves nothing. */
export function readErrorCodes(page: Page): readonly Finding[] {
  const names = [...page.plain.matchAll(ownerNames)];
  if (names.length === 0) {
    return [];
  }
  const found: Finding[] = [];
  let next = 0;
  let used = -1;
  for (const match of page.plain.matchAll(codeField)) {
    while ((names[next]?.index ?? Number.POSITIVE_INFINITY) < match.index + match[0].length) {
      next += 1;
    }
    const owner = ownerBefore(page, names[next - 1], match.index) ?? constantAfter(page, names[next], match);
    if (owner !== undefined && next > used) {
      used = next;
      found.push(codeOf(page, match, owner));
    }
  }
  return found;
}

function ownerBefore(page: Page, name: RegExpExecArray | undefined, at: number): Owner | undefined {
  if (name === undefined || at - name.index > furthest) {
    return undefined;
  }
  const owner = owners[ownerKey(name)];
  if (!owner?.between.test(page.plain.slice(name.index + name[0].length, at))) {
    return undefined;
  }
  const product = owner === owners.rpc ? foreignException(page.plain, name.index, name[0]) : undefined;
  return product === undefined ? owner : { ...owner, product };
}

/** `ErrorCode = 606 (SEC_ERROR_…)`: the constant may also stand behind its number. */
function constantAfter(page: Page, name: RegExpExecArray | undefined, code: RegExpExecArray): Owner | undefined {
  const end = code.index + code[0].length;
  const near = name?.[0].startsWith('SEC_') === true && name.index - end < 20;
  return near && page.lineOf(name.index) === page.lineOf(end) ? owners.sec : undefined;
}

function ownerKey(name: RegExpExecArray): string {
  if (name[1] !== undefined) {
    return 'dtrpc';
  }
  return name[2] === undefined ? 'sec' : 'rpc';
}

const messageField = /[ \t,;]{0,4}(?:["']?(?:error)?(?:msg|message)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?|(?<=[ \t])")/iy;
const messageText = /[^\n"}]{0,500}/y;

function codeOf(page: Page, match: RegExpExecArray, owner: Owner): CodeFinding {
  const end = match.index + match[0].length;
  const from = matchEnd(messageField, page.plain, end);
  const to = from === undefined ? undefined : matchEnd(messageText, page.plain, from);
  const message = from === undefined ? undefined : decodeValue(page.shown.slice(from, to));
  return {
    kind: 'code',
    at: match.index,
    end,
    code: normalCode(match[1] ?? ''),
    ...whose(owner),
    ...(message === undefined ? {} : { message }),
  };
}

function whose({
  origin,
  evidence,
  product,
}: Owner): Pick<CodeFinding, 'origin' | 'strength' | 'evidence' | 'product'> {
  return product === undefined
    ? { origin, strength: 'strong', evidence }
    : { strength: 'named', evidence: 'named as a code', product };
}

const loneCode = /(?<![\w.])ErrorCode = (\d{3}|10\d\d)(?!\w|\.\d)/g;

/** `ErrorCode = 608` without its SecException: how Security Guard writes it, but not proof. */
export function readLoneErrorCodes(page: Page): readonly Finding[] {
  return Array.from(page.plain.matchAll(loneCode), (match) => ({
    kind: 'code',
    at: match.index,
    end: match.index + match[0].length,
    code: match[1] ?? '',
    origin: 'security-guard',
    strength: 'named',
    evidence: 'ErrorCode of Security Guard',
  }));
}

const sgError =
  /(?<![A-Za-z])SG[ _]ERROR[ \t]{0,2}[:=]?[ \t]{0,2}(?:code[ \t]{0,2}[:=]?[ \t]{0,2})?\[?(\d{1,6})(?!\w|\.\d)/g;

/** `SG ERROR: 203`, which Xcode prints when Security Guard fails. */
export function readSgErrors(page: Page): readonly Finding[] {
  return Array.from(page.plain.matchAll(sgError), (match) => ({
    kind: 'code',
    at: match.index,
    end: match.index + match[0].length,
    code: normalCode(match[1] ?? ''),
    origin: 'security-guard',
    strength: 'strong',
    evidence: 'SG ERROR line',
  }));
}
