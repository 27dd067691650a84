import type { CodeFinding } from './findings.ts';
import { isPaymentCode, isSofaCode, type PaymentWords, paymentWords } from './friends.ts';
import type { ExtractNote } from './signals.ts';
import { codeWordsLatin } from './words.ts';

/** What prints numbers of its own that are as long as ours. Databases, queues and libraries are also known by their last letters. */
const products = [
  '[a-z]{0,12}(?:sql|db|mq|ssl|ql)',
  'maria ?db|my ?sql|sql ?server|postgres|psql|oracle|ora|mongo|redis|memcached?|kafka|zookeeper|elastic(?:search)?',
  'sqlstate(?:\\[\\w{5}\\])?|grpc|web ?sockets?|wss|mqtt|amqp|stomp|ldap|smtp|imap|ftp|ssh|git|npm|pip|maven|gradle',
  'win32|winsock|apns|fcm|firebase|we ?chat(?: ?pay)?|weixin|微信(?:支付)?',
  'paypal|stripe|zoom|facebook|twitter|github|gitlab|agora|twilio',
  'exit(?:s|ed)?|signal',
].join('|');

/** Apple's domains of errors, `NSURLErrorDomain`; of those only the SDK's own is ours. */
const domain =
  '(?:domain[=:] ?["\']?)?(?!kdtrpc)[a-z]\\w{0,60}errordomain\\w{0,30}|domain[=:] ?["\']?(?!kdtrpc)[\\w.]{2,60}';

const links =
  'connections?|clos(?:e|ed|es|ing)|disconnect(?:ed|s)?|fail(?:s|ed|ure)?|servers?|clients?|drivers?|databases?|status|state|process|returns?|returned|answers|gives|says|throws|threw|reports?|got|with|by';
const longestLead = 80;

/** A product's name, up to three words that say what happened to it, and what announces a code. */
const productBefore = new RegExp(
  `(?<![\\w./@-])(${domain}|${products})["']?(?:[ \\t]{1,2}(?:${links})){0,3}[ \\t]{0,2}[:,;(-]?[ \\t]{0,2}` +
    `(?:(?:${codeWordsLatin})["']?)?[ \\t]{0,2}(?:[:=#]|is|was|of|no\\.?|number)?[ \\t]{0,2}["'(\\[]{0,2}$`,
  'i',
);
/** `ERROR 2002 (HY000)`: a state of SQL behind the number. */
const stateBehind = /^ {0,2}\((?=[0-9A-Z]{0,4}\d)[0-9A-Z]{5}\)/;

/** What only another product prints, near its code; and names that say the same, but only in a machine's output. */
const printed = 'sql_?state|sqlmessage|mysql>|\\bER_[A-Z]{2}|\\bORA-\\d|\\bPDOException';
const printedNear = new RegExp(printed, 'i');
const namedNear = new RegExp(`${printed}|metamask|ethereum|sequelize|\\bjdbc\\b`, 'i');
const nearby = 300;

/** The codes of a question that are ours, and a note about each that the words beside it give to another product. */
export interface Sorted {
  readonly ours: readonly CodeFinding[];
  readonly notes: readonly ExtractNote[];
}

/** Sorts out what only looks like a code of MGS. A code with an origin that is not just its field's stays. */
export function sortOut(plain: string, codes: readonly CodeFinding[], machine: boolean): Sorted {
  const ours: CodeFinding[] = [];
  const words = paymentWords(plain, codes);
  const notes = new Map<string, ExtractNote>();
  for (const code of codes) {
    const note = strangerNote(plain, words, code) ?? printedNote(plain, code, machine);
    if (note === undefined) {
      ours.push(code);
    } else {
      notes.set(JSON.stringify(note), note);
    }
  }
  return { ours, notes: [...notes.values()] };
}

function strangerNote(plain: string, words: PaymentWords, code: CodeFinding): ExtractNote | undefined {
  if (code.product !== undefined) {
    return { kind: 'other-product', code: code.code, product: code.product };
  }
  const inField = code.evidence === 'resultStatus in the body';
  if (code.origin !== undefined && !inField) {
    return undefined;
  }
  if (isPaymentCode(plain, words, code)) {
    return { kind: 'alipay-payment', status: code.code };
  }
  if (isSofaCode(plain, code)) {
    return { kind: 'sofa-gateway', status: code.code };
  }
  const product = inField ? undefined : productOf(plain, code);
  return product === undefined ? undefined : { kind: 'other-product', code: code.code, product };
}

/** In a machine's output the name may stand in the next line; in a person's words it may be about something else. */
function printedNote(plain: string, code: CodeFinding, machine: boolean): ExtractNote | undefined {
  if (code.strength !== 'named' || code.origin !== undefined) {
    return undefined;
  }
  const names = machine ? namedNear : printedNear;
  const name = names.exec(plain.slice(Math.max(0, code.at - nearby), code.end + nearby))?.[0];
  return name === undefined ? undefined : { kind: 'other-product', code: code.code, product: name };
}

function productOf(plain: string, { at, end }: CodeFinding): string | undefined {
  const lead = plain.slice(Math.max(0, at - longestLead), at);
  const name = productBefore.exec(lead.slice(lead.lastIndexOf('\n') + 1))?.[1];
  if (name !== undefined) {
    return name.replace(/^domain[=:] ?["']?/i, '');
  }
  return stateBehind.test(plain.slice(end, end + 12)) ? 'SQL' : undefined;
}
