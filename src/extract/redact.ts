import { lastStartingBy } from './rewrite.ts';
import { mask, type SecretRule, secretRules } from './secrets.ts';

/** A text without its secrets, and how many there were. */
export interface Redacted {
  readonly text: string;
  readonly count: number;
}

const keyStart = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/g;
/** The body of a key that was cut off: lines of base64, line ends possibly written out. */
const keyBody = /(?:(?:\s|\\[nr]){1,8}[A-Za-z0-9+/=]{16,200}){0,400}(?:(?:\s|\\[nr]){1,8}[A-Za-z0-9+/]{1,200}={1,2})?/y;
const keyEnd = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----/g;
const longestKey = 20_000;

/** One secret can hide the name of the next, `sign=token: sign=…`; deeper nesting than this is no text that is pasted. */
const mostPasses = 6;

/**
 * Masks the secrets of a text: tokens, signatures, session ids, cookies, passwords, keys. Trace ids, codes, memo, tips
 * and the ids of apps and workspaces stay. Masking a masked text changes nothing.
 */
export function redact(text: string): Redacted {
  let result: Redacted = { text, count: 0 };
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = maskOnce(result.text);
    if (next.count === 0) {
      break;
    }
    result = { text: next.text, count: result.count + next.count };
  }
  return result;
}

function maskOnce(text: string): Redacted {
  let result: Redacted = maskKeys(text);
  for (const rule of secretRules) {
    result = applyRule(result, rule);
  }
  return result;
}

function applyRule(before: Redacted, rule: SecretRule): Redacted {
  let { count } = before;
  const text = before.text.replace(rule.pattern, (whole: string, lead: string, secret: string) => {
    if (rule.isSecret?.(secret, lead) === false) {
      return whole;
    }
    count += 1;
    return lead + mask;
  });
  return { text, count };
}

/** Private keys, whole or cut off. */
function maskKeys(text: string): Redacted {
  if (!text.includes('PRIVATE KEY-----')) {
    return { text, count: 0 };
  }
  const ends = Array.from(text.matchAll(keyEnd), (match) => match.index + match[0].length);
  const parts: string[] = [];
  let from = 0;
  keyStart.lastIndex = 0;
  for (let match = keyStart.exec(text); match !== null; match = keyStart.exec(text)) {
    parts.push(text.slice(from, match.index));
    from = endOfKey(text, match.index + match[0].length, ends);
    keyStart.lastIndex = from;
  }
  return { text: [...parts, text.slice(from)].join(mask), count: parts.length };
}

function endOfKey(text: string, from: number, ends: readonly number[]): number {
  const end = ends[lastStartingBy(ends, from) + 1];
  if (end !== undefined && end - from <= longestKey) {
    return end;
  }
  keyBody.lastIndex = from;
  keyBody.test(text);
  return Math.max(from, keyBody.lastIndex);
}
