import { decodeValue } from './decode.ts';
import { type CodeFinding, type Finding, normalCode } from './findings.ts';
import { foreignException } from './foreign-exceptions.ts';
import type { Page } from './page.ts';

const rpcException = /(?<![A-Za-z])(RPC|Rpc|rpc)Exception[ \t]{0,2}:?[ \t]{0,2}[[【](\d{1,6})[\]】]( ?:)?/gi;
/** Where an exception's message is over: a field that the SDK appends, the string that holds it, a stack, the next one. */
const messageEnd = /\^|["'][ \t]{0,3}[,})\]]|\\n|[ \t]at [\w.$]{1,100}\(|RPCException/;
const longestMessage = 2000;

/**
 * `RPCException: [n] : message`, which the Android SDK's exception prints of itself; the message may be empty. Spelled
 * `RpcException`, other libraries print it too: then only the SDK's ` : ` behind the bracket makes it certain.
 */
export function readRpcExceptions(page: Page): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of page.plain.matchAll(rpcException)) {
    const [whole, spelling, digits, colon] = match;
    const end = match.index + whole.length;
    const product = foreignException(page.plain, match.index, `${spelling}Exception`);
    const certain = product === undefined && (spelling === 'RPC' || colon === ' :');
    const message = colon === undefined ? undefined : messageFrom(page, end);
    found.push({
      kind: 'code',
      at: match.index,
      end: colon === undefined ? end : end - colon.length,
      code: normalCode(digits ?? ''),
      strength: certain ? 'strong' : 'named',
      ...(product === undefined
        ? { origin: 'android', evidence: 'Android RPCException' }
        : { evidence: 'named as a code', product }),
      ...(message === undefined ? {} : { message }),
    });
  }
  return found;
}

function messageFrom(page: Page, from: number): string | undefined {
  const rest = page.shown.slice(from, Math.min(page.lineEnd(from), from + longestMessage));
  const cut = rest.search(messageEnd);
  return decodeValue((cut < 0 ? rest : rest.slice(0, cut)).replace(/["'`]$/, ''));
}

const apiField = /(?:\^API=|(?<![\w^])API=(?=[\w.$/-]{2,200}\^ERR_CODE=))([\w.$/-]{2,200})/g;
const errCode = /(?<![A-Za-z])ERR_CODE=(\d{1,6})(?!\w)/g;

/** The fields that Android's RpcInvoker appends: `^API=com.acme.pay^ERR_CODE=7001^`. */
export function readInvokerFields(page: Page): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of page.plain.matchAll(apiField)) {
    found.push({ kind: 'fact', at: match.index, key: 'operationType', value: match[1] ?? '' });
  }
  for (const match of page.plain.matchAll(errCode)) {
    const end = match.index + match[0].length;
    const fenced = page.plain[match.index - 1] === '^' || page.plain[end] === '^';
    found.push(androidCode(match.index, end, match[1] ?? '', fenced));
  }
  return found;
}

function androidCode(at: number, end: number, digits: string, certain: boolean): CodeFinding {
  return {
    kind: 'code',
    at,
    end,
    code: normalCode(digits),
    origin: 'android',
    strength: certain ? 'strong' : 'named',
    evidence: 'ERR_CODE',
  };
}

const reason = /DTRpcException['"]?,?[ \t]{0,3}reason:[ \t]{0,3}(?:'([^'\n]{0,500})|"([^"\n]{0,500}))/g;

/** The reason of an uncaught DTRpcException: the text that the app showed. */
export function readReasons(page: Page): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of page.plain.matchAll(reason)) {
    const text = match[1] ?? match[2] ?? '';
    const end = match.index + match[0].length;
    const value = decodeValue(page.shown.slice(end - text.length, end));
    if (value !== undefined) {
      found.push({ kind: 'fact', at: match.index, key: 'message', value });
    }
  }
  return found;
}
