import { traceShape } from './clock.ts';
import type { CodeFinding, FactFinding, FactKey, Finding } from './findings.ts';
import type { Page } from './page.ts';
import { lastStartingBy } from './rewrite.ts';

/** One error as the text tells it: its code, in as many forms as stand together, and the facts that belong to it. */
export interface ErrorRecord {
  readonly codes: readonly CodeFinding[];
  readonly facts: ReadonlyMap<FactKey, FactFinding>;
}

interface OpenRecord {
  readonly codes: CodeFinding[];
  readonly facts: Map<FactKey, FactFinding>;
}

/**
 * Where one log entry or message ends and the next begins: a blank line, a status line, a stamp, a dictionary dump, or an
 * object behind another one, unless both are a header each, `{"name": …}, {"name": …}`.
 */
const breaks = new RegExp(
  [
    '^(?:[ \\t]*$|[<> ]{0,3}HTTP\\/\\d|\\[?\\d{4}-\\d\\d-\\d\\d[ T]|\\d\\d-\\d\\d \\d\\d:|[^\\n]{0,200}? resp:[ \\t]?\\{)',
    '(?<=\\}\\s{0,20},?\\s{0,20})\\{(?!\\s{0,20}["\']?(?:name|value|key)["\']?\\s{0,4}:)',
  ].join('|'),
  'gm',
);

/**
 * Groups findings (in order) into errors. A fact belongs to the error in whose section it stands; a name that repeats
 * with another value starts the next error. Facts in a section without a code belong to the next code, else to the last.
 */
export function groupRecords(page: Page, findings: readonly Finding[]): readonly ErrorRecord[] {
  return mergeTold(lendFacts(splitRecords(page, findings)));
}

function splitRecords(page: Page, findings: readonly Finding[]): readonly OpenRecord[] {
  const codes = findings.filter((finding) => finding.kind === 'code').length;
  const sections = codes > 1 ? Array.from(page.plain.matchAll(breaks), (match) => match.index) : [];
  const records: OpenRecord[] = [];
  let current: OpenRecord | undefined;
  let section = -1;
  for (const finding of findings) {
    const here = lastStartingBy(sections, finding.at);
    if (current === undefined || startsNext(page, current, finding, here !== section)) {
      current = { codes: [], facts: new Map() };
      records.push(current);
    }
    section = here;
    add(current, finding, codes > 0);
  }
  return records;
}

function startsNext(page: Page, current: OpenRecord, finding: Finding, newSection: boolean): boolean {
  const last = current.codes.at(-1);
  if (last === undefined) {
    return finding.kind === 'code' && finding.complete === true && current.facts.size > 0;
  }
  if (newSection || last.complete === true) {
    return true;
  }
  return finding.kind === 'code'
    ? !sameTelling(page, last, finding)
    : conflicts(current.facts.get(finding.key), finding);
}

/** The same number in another form of the same line, `[7001] : ^ERR_CODE=7001^`, is the same error told twice. */
function sameTelling(page: Page, a: CodeFinding, b: CodeFinding): boolean {
  return a.code === b.code && a.evidence !== b.evidence && page.lineOf(a.at) === page.lineOf(b.at);
}

/** What one error may say several of. */
const manyOfOne: ReadonlySet<FactKey> = new Set(['result', 'message', 'phrase', 'control']);

function conflicts(known: FactFinding | undefined, fact: FactFinding): boolean {
  return (
    !manyOfOne.has(fact.key) && known !== undefined && known.value !== fact.value && weight(known) === weight(fact)
  );
}

/** Among trace ids the gateway's, which holds a moment, counts more than another system's. */
function weight(fact: FactFinding): number {
  return fact.key === 'traceId' && traceShape.test(fact.value) ? 1 : 0;
}

/** Before a code the nearest fact wins, after it the first one. */
function add(record: OpenRecord, finding: Finding, codeAhead: boolean): void {
  if (finding.kind === 'code') {
    record.codes.push(finding);
    return;
  }
  const known = record.facts.get(finding.key);
  const nearer = codeAhead && record.codes.length === 0;
  if (known === undefined || weight(finding) - weight(known) > (nearer ? -1 : 0)) {
    record.facts.set(finding.key, finding);
  }
}

/** Records without a code give what they know to the next that has one (a digest line says all itself), else to the last. */
function lendFacts(records: readonly OpenRecord[]): readonly OpenRecord[] {
  const coded = records.filter((record) => record.codes.length > 0);
  if (coded.length === 0) {
    return records.slice(0, 1).map((first) => lend(first, records.slice(1)));
  }
  let waiting: OpenRecord[] = [];
  for (const record of records) {
    if (record.codes.length === 0) {
      waiting.push(record);
    } else if (coded.length === 1 || record.codes[0]?.complete !== true) {
      lend(record, waiting.reverse());
      waiting = [];
    }
  }
  const last = coded.at(-1);
  if (last !== undefined && (coded.length === 1 || last.codes[0]?.complete !== true)) {
    lend(last, waiting);
  }
  return coded;
}

function lend(record: OpenRecord, lenders: readonly OpenRecord[]): OpenRecord {
  for (const lender of lenders) {
    for (const [key, fact] of lender.facts) {
      if (!record.facts.has(key)) {
        record.facts.set(key, fact);
      }
    }
  }
  return record;
}

/** Headers and body of one response, or a response and the exception it became, are one error: they share their facts. */
function mergeTold(records: readonly OpenRecord[]): readonly ErrorRecord[] {
  const merged: OpenRecord[] = [];
  for (const record of records) {
    const last = merged.at(-1);
    if (last !== undefined && toldAgain(last, record)) {
      lend(last, [record]);
      last.codes.push(...record.codes);
    } else {
      merged.push(record);
    }
  }
  return merged;
}

function toldAgain(a: OpenRecord, b: OpenRecord): boolean {
  const [first] = b.codes;
  if (first === undefined || first.complete === true) {
    return false;
  }
  const told = a.codes.every(
    (code) => code.code === first.code && code.evidence !== first.evidence && !code.complete && !areApart(code, first),
  );
  return told && [...b.facts.values()].every((fact) => !conflicts(a.facts.get(fact.key), fact));
}

/** Below this, each client has its own meaning for a number: 10 of a page is not 10 of Android. */
const firstServerCode = 1000;

function areApart(a: CodeFinding, b: CodeFinding): boolean {
  return Number(a.code) < firstServerCode && a.origin !== b.origin;
}
