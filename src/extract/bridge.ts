import { decodeValue } from './decode.ts';
import { type CodeFinding, type Finding, normalCode } from './findings.ts';
import type { Page } from './page.ts';
import { matchEnd } from './values.ts';

const errorField = /(?<![\w-])["']?error["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(\d{1,6})(?!\w|\.\d)["']?/g;
const messageField = /\s{0,8},\s{0,20}["']?errorMessage["']?[ \t]{0,3}[:=][ \t]{0,3}["']?/y;
const messageText = /[^"'\n}]{0,500}/y;
const furthest = 300;
const messageBefore = /errorMessage["']?[ \t]{0,3}[:=][^\n}]{0,200},\s{0,20}$/;

/**
 * What `AlipayJSBridge.call('rpc', …)` hands to its callback: `{error: 10, errorMessage: "…"}`. Other bridge calls answer
 * alike, so it is certain only where the text names the bridge and the call.
 */
export function readBridge(page: Page): readonly Finding[] {
  if (!page.plain.includes('rror')) {
    return [];
  }
  const bridged = page.plain.includes('AlipayJSBridge') && /(?<!\w)rpc(?!\w)/i.test(page.plain);
  const found: Finding[] = [];
  for (const match of page.plain.matchAll(errorField)) {
    const end = match.index + match[0].length;
    const from = matchEnd(messageField, page.plain, end);
    if (bridged || from !== undefined || hasMessageBefore(page, match.index)) {
      found.push({ ...callbackCode(match, bridged), ...messageAt(page, from) });
    }
  }
  return found;
}

function hasMessageBefore(page: Page, at: number): boolean {
  return messageBefore.test(page.plain.slice(Math.max(0, at - furthest), at));
}

function callbackCode(match: RegExpExecArray, bridged: boolean): CodeFinding {
  return {
    kind: 'code',
    at: match.index,
    end: match.index + match[0].length,
    code: normalCode(match[1] ?? ''),
    origin: 'h5',
    strength: bridged ? 'strong' : 'named',
    evidence: 'H5 rpc callback',
  };
}

function messageAt(page: Page, from: number | undefined): Pick<CodeFinding, 'message'> {
  const to = from === undefined ? undefined : matchEnd(messageText, page.plain, from);
  const message = from === undefined ? undefined : decodeValue(page.shown.slice(from, to));
  return message === undefined ? {} : { message };
}
