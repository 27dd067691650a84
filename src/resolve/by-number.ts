import { type Entry, isRange } from '../catalog/catalog.ts';
import type { Mention, NameMention, Origin, Signals } from '../extract/signals.ts';
import type { Found } from './answer.ts';
import { foundByNumber } from './found.ts';
import type { Knowledge, ResolveOptions } from './knowledge.ts';
import { isStatusRow, lookUp } from './lookup.ts';
import { scopesOfNumber, scopesOfOrigin, withAdded } from './scopes.ts';

/** More codes than this in one question are not explained: the reply would bury the first one. */
export const mostCodes = 10;

/**
 * One number or constant of the text with every row that explains it; no rows means that the number is unknown.
 * `strayed` is the origin that the text names when it has no such code but others have; rows are then of those.
 */
export interface Reading {
  readonly asked: string;
  readonly at: number;
  readonly rows: readonly Found[];
  readonly strayed?: Origin;
  /** True for HTTP 200, with which the gateway sends all its answers: nothing to explain. */
  readonly usual?: boolean;
  /** The HTTP status of a backend, in place of which the app gets the code. */
  readonly status?: string;
}

/** Reads every code and constant that the text names, in order of appearance, each row once. */
export function readCodes(signals: Signals, knowledge: Knowledge, options: ResolveOptions): readonly Reading[] {
  const mentions = options.unasked ? signals.mentions.filter(isStrong) : signals.mentions;
  const numbers = mentions.map((mention) => readMention(mention, signals, knowledge, options));
  const names = options.unasked ? [] : readNames(signals, knowledge);
  const behind = readBodyCodes(signals, knowledge);
  const readings = [...numbers, ...names, ...behind].sort((a, b) => a.at - b.at);
  return onceEach(readings.map((reading) => settled(reading, readings)));
}

/** Security Guard's white-box cipher has codes up to 1099; the ones above are the gateway's. */
const firstCodeAfterCiphers = 1100;

function isStrong(mention: Mention): boolean {
  return mention.strength === 'strong';
}

/** The HTTP status of all the gateway's answers. */
const usualStatus = '200';
/** What the gateway answers with where an HTTP backend answers with any other status. */
const backendFailed = '6666';

function readMention(mention: Mention, signals: Signals, knowledge: Knowledge, options: ResolveOptions): Reading {
  if (mention.evidence === 'HTTP status' && mention.origin === 'business' && mention.code !== usualStatus) {
    const answered = readNumber({ ...mention, code: backendFailed }, signals, knowledge, options);
    return { ...answered, status: mention.code };
  }
  const reading = readNumber(mention, signals, knowledge, options);
  const { asked, at, rows } = reading;
  const usual = asked === usualStatus && rows.length > 0 && rows.every(({ entry }) => isStatusRow(entry));
  return usual ? { asked, at, rows: [], usual } : reading;
}

function readNumber(mention: Mention, signals: Signals, knowledge: Knowledge, options: ResolveOptions): Reading {
  const { catalog } = knowledge;
  const code = Number(mention.code);
  const origin = mention.origin ?? originAtLarge(mention, signals, options);
  const named = origin === undefined ? [] : withAdded(scopesOfOrigin(origin, code), code, catalog, origin);
  const decided = lookUp(catalog, named, code);
  const everywhere =
    decided.length > 0 ? decided : lookUp(catalog, withAdded(scopesOfNumber(code), code, catalog), code);
  const strayed = decided.length === 0 && everywhere.length > 0 ? origin : undefined;
  const entries = everywhere.filter((entry) => strayed === undefined || mayComeBy(strayed, entry));
  const evidence = {
    asked: mention.code,
    ambiguous: entries.length > 1,
    count: mention.count,
    evidence: mention.evidence,
    quote: mention.quote,
    context: mention.context,
  };
  const rows = entries.map((entry) => foundByNumber(catalog, entry, evidence));
  const reading = { asked: mention.code, at: mention.at, rows };
  return strayed === undefined ? reading : { ...reading, strayed };
}

/**
 * Whether a code that is not the origin's own may come by it all the same. Security Guard and HTTP fail on every phone,
 * and an H5 page can see the codes of the phone; but iOS never reports Android's codes, nor Security Guard anybody's.
 */
function mayComeBy(origin: Origin, entry: Entry): boolean {
  const onPhones = entry.scope === 'security-guard' || isStatusRow(entry);
  return origin === 'android' || origin === 'ios' ? onPhones : origin !== 'security-guard';
}

function originAtLarge(mention: Mention, signals: Signals, options: ResolveOptions): Origin | undefined {
  if (mention.strength === 'strong') {
    return undefined;
  }
  // What the gateway answers after Security Guard failed stands in the same text: "SG 608, then 7001".
  const answered = signals.origin === 'security-guard' && Number(mention.code) >= firstCodeAfterCiphers;
  return answered ? options.scope : (signals.origin ?? options.scope);
}

function readNames(signals: Signals, knowledge: Knowledge): readonly Reading[] {
  const named = signals.names.flatMap((name) => readName(name, signals, knowledge));
  const hasStrong = signals.mentions.some(isStrong);
  return hasStrong ? [] : named;
}

function readName(name: NameMention, signals: Signals, { catalog }: Knowledge): readonly Reading[] {
  const entries = catalog.named(name.name).filter((entry) => !isRange(entry));
  return entries.length === 0 ? [] : [{ asked: firstCode(entries), at: name.at, rows: entries.map(toFound) }];

  function toFound(entry: Entry): Found {
    return foundByNumber(catalog, entry, {
      asked: entry.code,
      ambiguous: entries.length > 1,
      evidence: `SDK constant ${constantOf(entry, name.name)}`,
      quote: name.quote,
      context: signals.context,
    });
  }
}

/** A business system's own code in the body of its answer, where the team says what it means. */
function readBodyCodes(signals: Signals, { catalog }: Knowledge): readonly Reading[] {
  return signals.bodyCodes.flatMap(({ code, quote, at }) => {
    const entry = catalog.exact('business', Number(code));
    const evidence = { asked: code, evidence: 'code in the body', quote, context: signals.context };
    return entry?.team?.added ? [{ asked: code, at, rows: [foundByNumber(catalog, entry, evidence)] }] : [];
  });
}

function firstCode(entries: readonly Entry[]): string {
  return entries[0]?.code ?? '';
}

/** A constant as the catalog or the team spells it. */
function constantOf({ constants, team }: Entry, name: string): string {
  const all = [...constants, ...(team?.words.constants ?? [])];
  return all.find((constant) => constant.toLowerCase() === name.toLowerCase()) ?? name;
}

/** A number that something decides in one place of the text means the same wherever nothing does. */
function settled(reading: Reading, all: readonly Reading[]): Reading {
  const [open] = reading.rows;
  const twin = open?.ambiguous && all.find(({ asked, rows }) => asked === reading.asked && rows.length === 1);
  return twin ? { ...twin, at: reading.at, rows: twin.rows.map((row) => ({ ...row, count: open.count })) } : reading;
}

/** A constant beside its own number, or one number in two forms, is one code; how often it occurs adds up. */
function onceEach(readings: readonly Reading[]): readonly Reading[] {
  const kept = new Map<string, Reading>();
  for (const reading of readings) {
    const key = reading.rows.map((row) => `${row.entry.scope} ${row.asked}`).join() || `unknown ${reading.asked}`;
    const before = kept.get(key);
    kept.set(key, before ? { ...before, rows: before.rows.map((row, i) => addCount(row, reading.rows[i])) } : reading);
  }
  return [...kept.values()];
}

function addCount(row: Found, again: Found | undefined): Found {
  return { ...row, count: row.count + (again?.count ?? 0) };
}
