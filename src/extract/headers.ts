import { type FactKey, type Finding, normalCode } from './findings.ts';
import type { Page } from './page.ts';
import { type Separation, separation } from './separators.ts';
import { matchAt, readValue } from './values.ts';

/** Every name of a header, body field or log field that is read, in every spelling that was seen (FACTS, section 3). */
const names = new RegExp(
  `(?<![\\w.-])(?:x-)?(?:${[
    '(result[-_]?status)',
    '(?:result[-_]?)?(memo)',
    '(?:result[-_]?)?(tips)',
    '((?:mgw[-_]?)?trace[-_]?id|unique[-_]?id)',
    '(m?operation[-_]?type)',
    '(app[-_]?id)',
    '(workspace[-_]?id)',
    '(server[-_]?time)',
    '(date)',
    '(result)',
    '(control)',
  ].join('|')})(?![\\w-])`,
  'gi',
);

/** What each group of `names` tells, in the order of the groups after the first. */
const keys: readonly FactKey[] = [
  'memo',
  'tips',
  'traceId',
  'operationType',
  'appId',
  'workspaceId',
  'serverTime',
  'date',
  'result',
  'control',
];

/** White space alone is enough to announce these, because their values look like nothing else. */
const telling: ReadonlySet<FactKey> = new Set(['traceId', 'serverTime', 'date']);

/** Reads headers and fields in every shape: raw, quoted, dictionaries, HAR, two lines, query strings, XML. */
export function readHeaders(page: Page): readonly Finding[] {
  const found: Finding[] = [];
  names.lastIndex = 0;
  for (let match = names.exec(page.plain); match !== null; match = names.exec(page.plain)) {
    const start = match.index;
    const end = start + match[0].length;
    const separated = separation(page, start, end);
    if (separated === undefined) {
      continue;
    }
    if (match[1] !== undefined) {
      pushStatus(found, page, { start, end, name: match[1] }, separated);
    } else {
      // A value may also stand before its name.
      names.lastIndex = Math.max(end, pushFact(found, page, keyOf(match), start, separated) ?? end);
    }
  }
  return found.map((finding, index) => withCompany(finding, found.slice(Math.max(0, index - 2), index + 3)));
}

/** Below this the gateway answers with nothing: a client's own codes and HTTP's statuses are never in its answers. */
const firstServerCode = 1000;

/** A status of the body is certain beside one of these: no other product answers with them. */
const companions: ReadonlySet<FactKey> = new Set(['memo', 'tips', 'operationType']);

function withCompany(finding: Finding, around: readonly Finding[]): Finding {
  if (finding.kind === 'fact' || finding.strength === 'strong' || Number(finding.code) < firstServerCode) {
    return finding;
  }
  const company = around.some((other) => other.kind === 'fact' && companions.has(other.key) && isClose(other, finding));
  return company ? { ...finding, strength: 'strong' } : finding;
}

function isClose(a: Finding, b: Finding): boolean {
  return Math.abs(a.at - b.at) < closest;
}

function keyOf(match: RegExpExecArray): FactKey {
  return keys[match.findIndex((group, index) => index > 1 && group !== undefined) - 2] ?? 'control';
}

const statusValue = /[ \t]{0,20}[[({]{0,2}[ \t]{0,2}["']?(\d{1,6})(?![\w%]|[.:-]\d)/y;

/** How near, in characters, fields of one answer stand. */
const closest = 400;

interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

function pushStatus(found: Finding[], page: Page, named: Named, separated: Separation): void {
  const value = matchAt(statusValue, page.plain, separated.end);
  if (value === undefined) {
    return;
  }
  const header = named.name.includes('-');
  const asText = /["'{]/.test(value.text);
  const code = normalCode(value.text.replace(/\D/g, ''));
  const certain = Number(code) >= firstServerCode && isStrong(page, named, value.end, separated);
  found.push({
    kind: 'code',
    at: isQuoted(page, named) ? named.start - 1 : named.start,
    end: asText && /["'}]/.test(page.plain[value.end] ?? '') ? value.end + 1 : value.end,
    code,
    origin: 'mgs',
    strength: certain ? 'strong' : 'named',
    evidence: header ? 'Result-Status header' : 'resultStatus in the body',
    asText,
  });
}

/** What stands before a field: an opening, or the field before it, which may end with its value's quote and a line end. */
const fieldBefore = /[<{,;]\s{0,19}$|["'][ \t]{0,3}\n\s{0,19}$/;

/**
 * The hyphened name is the gateway's header and nobody else's, unless a sentence goes on around it. The body's name is also
 * typed by people and used by others, so it counts only as a field of something: quoted, tagged, or right after a brace,
 * comma or semicolon.
 */
function isStrong(page: Page, named: Named, valueEnd: number, separated: Separation): boolean {
  if (named.name.includes('-')) {
    return !isTalkedOf(page, named.start, valueEnd);
  }
  const before = page.plain.slice(Math.max(0, named.start - 20), named.start);
  return separated.kind === 'har' || isQuoted(page, named) || fieldBefore.test(before);
}

const wordsBefore = /[a-z']{2,20} {1,2}[a-z']{2,20} {1,2}$/i;
const wordsBehind = /^[ ,]{0,2} [a-z']{2,20}(?: [a-z']{1,20}|[?.!,]|$)/i;

/** "somebody told me Result-Status: 4001 is a timeout": words before and behind, with neither mark nor line end between. */
function isTalkedOf(page: Page, start: number, end: number): boolean {
  const before = page.plain.slice(Math.max(page.lineStart(start), start - 50), start);
  return wordsBefore.test(before) && wordsBehind.test(page.plain.slice(end, Math.min(page.lineEnd(end), end + 50)));
}

function isQuoted(page: Page, named: Named): boolean {
  const quote = page.plain[named.start - 1] ?? '';
  return /["']/.test(quote) && page.plain[named.end] === quote;
}

/** Returns where to read on: nothing inside a value is a name. */
function pushFact(found: Finding[], page: Page, key: FactKey, at: number, separated: Separation): number | undefined {
  if (separated.kind === 'loose' && !telling.has(key)) {
    return undefined;
  }
  const read = readValue(page, key, separated.end);
  if (read !== undefined) {
    found.push({ kind: 'fact', at, key, value: read.value });
  }
  return read?.end;
}
