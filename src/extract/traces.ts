import { traceTime } from './clock.ts';
import { decodeValue } from './decode.ts';
import type { Finding } from './findings.ts';
import type { Page } from './page.ts';

const traceToken = /(?<![0-9A-Za-z_-])[0-9a-f]{8}[12]\d{12}\d{6,12}(?![0-9A-Za-z_-])/gi;
const labelled =
  /(?<![\w-])trace[ _-]?(?:id)?(?: is)?["']?[ \t]{0,3}[:=#]?[ \t]{0,3}["'`(]?([0-9A-Za-z][0-9A-Za-z-]{15,63})(?![\w-])/gi;

/** Trace ids that stand by themselves; one that holds no moment counts only beside the word "trace". */
export function readTraces(page: Page): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of page.plain.matchAll(traceToken)) {
    if (traceTime(match[0]) !== undefined) {
      found.push({ kind: 'fact', at: match.index, key: 'traceId', value: match[0] });
    }
  }
  for (const match of page.plain.matchAll(labelled)) {
    if (/\d/.test(match[1] ?? '')) {
      found.push({ kind: 'fact', at: match.index, key: 'traceId', value: match[1] ?? '' });
    }
  }
  return found;
}

const encoded =
  /(?<![=/&?%\w.-])(?:%[2-7][0-9a-f])*(?:%[c-e][0-9a-f](?:%[89ab][0-9a-f]){1,2}(?:%2[0-9a-f]|[A-Za-z-]){0,20}){2,200}/gi;

/** Percent-encoded text that somebody pasted without the header it came from. */
export function readEncoded(page: Page): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of page.plain.matchAll(encoded)) {
    const value = decodeValue(match[0]);
    if (value !== undefined) {
      found.push({ kind: 'fact', at: match.index, key: 'phrase', value });
    }
  }
  return found;
}

/** The text with its percent-encoded runs made readable. */
export function decodedRuns(plain: string): string {
  return plain.includes('%') ? plain.replace(encoded, (run) => decodeValue(run) ?? run) : plain;
}

const detailLine =
  /(?<![0-9A-Za-z])([0-9a-f]{8}\d{13,25})[ ,|]{1,3}[^,|\n]{0,20}[,|] ?\[?(?:request|response)\]?[ ,|]{1,3}([A-Za-z][\w.$-]{1,199})[ ,|]{1,3}([\w-]{2,60})[ ,|]{1,3}([\w-]{1,60})/gi;
const dump = /[ \t]resp:[ \t]?\{/g;

/** What `gateway-page-detail.log` (trace id, level, entry, operation, app, workspace) and iOS dumps say beside headers. */
export function readLogFields(page: Page): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of page.plain.matchAll(detailLine)) {
    const at = match.index;
    found.push({ kind: 'fact', at, key: 'operationType', value: match[2] ?? '' });
    found.push({ kind: 'fact', at, key: 'appId', value: match[3] ?? '' });
    found.push({ kind: 'fact', at, key: 'workspaceId', value: match[4] ?? '' });
  }
  for (const match of page.plain.matchAll(dump)) {
    const operation = wordBefore(page.plain, match.index);
    if (/^[A-Za-z][\w$-]*\./.test(operation)) {
      found.push({ kind: 'fact', at: match.index - operation.length, key: 'operationType', value: operation });
    }
  }
  return found;
}

const wordCharacter = /[\w.$/-]/;
const longestWord = 200;

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < longestWord && wordCharacter.test(text[start - 1] ?? '')) {
    start -= 1;
  }
  return text.slice(start, end);
}
