import type { Entry } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import type { ConstantIndex, SearchIndex } from './model.ts';
import { isFamily } from './ranges.ts';
import type { SearchResult } from './search.ts';

/** Fewer letters are everyday words (`LOGIN_FAIL`), and so are two words that somebody wrote apart. */
const SHORTEST = 12;
const FEWEST_APART = 3;
const MOST_WORDS = 7;
const BEGINNING = 4;

/** As far as a question is read. */
const READ_CHARACTERS = 2_000;

/** Words that may be one constant: with nothing but one space, hyphen or underscore between them. */
const RUN = /[A-Za-z][A-Za-z0-9]*(?:[ _-][A-Za-z][A-Za-z0-9]*)*/g;
const BETWEEN = /[ _-]/;
const NAME = /[A-Za-z][A-Za-z0-9_]*/g;
/** Apple's custom, which people leave out: `kDTRpcAbandonError`. */
const LETTER_IN_FRONT = /^[kK](?=[A-Z])/;
const NOT_LETTERS = /[^a-z0-9]/g;
const SPELLED_AS_NAME = /_|[a-z][A-Z]/;

/** How sure it is: somebody wrote the name, only not as it is spelled. */
const CONFIDENCE = 0.96;
const MOST_HITS = 10;

/** Indexes the constants of entries that no text holds by chance. */
export function indexConstants(entries: readonly Entry[]): ConstantIndex {
  const owners = new Map<string, number[]>();
  for (const [at, { constants }] of entries.entries()) {
    for (const constant of constants.filter((name) => SPELLED_AS_NAME.test(name))) {
      for (const name of [squashed(constant), squashed(constant.replace(LETTER_IN_FRONT, ''))]) {
        if (name.length < SHORTEST) continue;
        const known = owners.get(name) ?? [];
        if (!known.includes(at)) known.push(at);
        owners.set(name, known);
      }
    }
  }
  return { owners, beginnings: new Set([...owners.keys()].map((name) => beginning(name))) };
}

/**
 * The entries of the first SDK constant in a text, however it is written: `SERVER_VALUE_INVALID`, `serverValueInvalid`,
 * "server value invalid". Nothing when there is none.
 */
export function constantHits(index: SearchIndex, text: string, scope?: Scope): SearchResult | undefined {
  for (const [run] of text.slice(0, READ_CHARACTERS).matchAll(RUN)) {
    const found = run.length < SHORTEST ? undefined : (longestIn(run, index.constants) ?? begunIn(run, index));
    if (found === undefined) continue;
    const hits = found.owners
      .map((owner) => index.entries[owner])
      .filter((entry) => entry !== undefined)
      .filter((entry) => scope === undefined || entry.scope === scope)
      .map((entry) => ({
        entry,
        confidence: Math.round((100 * CONFIDENCE) / found.owners.length) / 100,
        matched: [found.typed],
        evidence: 'SDK constant' as const,
      }))
      .slice(0, MOST_HITS);
    if (hits.length > 0) return { hits, confident: true, ...(hits.length > 1 ? { shared: found.typed } : {}) };
  }
  return undefined;
}

interface Found {
  readonly owners: readonly number[];
  readonly typed: string;
}

/** What several constants begin with (`SEC_ERROR_ATLAS_ENC`) is their family; what one alone begins with is that one. */
function begunIn(run: string, index: SearchIndex): Found | undefined {
  for (const [typed] of run.matchAll(NAME)) {
    const begun = typed.length < SHORTEST || !SPELLED_AS_NAME.test(typed) ? '' : squashed(typed);
    if (begun.length < SHORTEST) continue;
    const owners = ownersOf(begun, index.constants);
    if (owners.length === 1) return { owners, typed };
    const family = owners.length === 0 ? -1 : familyOf(owners, index.entries);
    if (family >= 0) return { owners: [family], typed };
  }
  return undefined;
}

function ownersOf(begun: string, constants: ConstantIndex): readonly number[] {
  const owners = new Set<number>();
  if (!constants.beginnings.has(beginning(begun))) return [];
  for (const [name, those] of constants.owners)
    if (name.startsWith(begun)) for (const owner of those) owners.add(owner);
  return [...owners];
}

/** The position of the family that has all of these entries, -1 when there is none. */
function familyOf(owners: readonly number[], entries: SearchIndex['entries']): number {
  const members = owners.flatMap((owner) => entries[owner] ?? []);
  return entries.findIndex(
    (entry) =>
      isFamily(entry) &&
      members.every(({ scope, from, to }) => scope === entry.scope && from >= entry.from && to <= entry.to),
  );
}

function longestIn(run: string, constants: ConstantIndex): Found | undefined {
  const words = run.split(BETWEEN);
  const whole = words.join('').toLowerCase();
  const places = placesOf(words);
  const firsts = [...words.keys()].filter((at) => constants.beginnings.has(beginning(whole, places[at])));
  for (let size = Math.min(MOST_WORDS, words.length); size > 0; size--) {
    for (const first of firsts) {
      const start = places[first] ?? 0;
      const end = places[first + size] ?? -1;
      const owners = end < 0 ? undefined : constants.owners.get(whole.slice(start, end));
      if (owners === undefined) continue;
      // One character stands between two words.
      const typed = run.slice(start + first, end + first + size - 1);
      if (size >= FEWEST_APART || !typed.includes(' ')) return { owners, typed };
    }
  }
  return undefined;
}

/** Where each word begins when nothing stands between them, and where the last one ends. */
function placesOf(words: readonly string[]): readonly number[] {
  const places = [0];
  for (const word of words) places.push((places.at(-1) ?? 0) + word.length);
  return places;
}

/** Tells of most words that no constant begins with them. */
function beginning(name: string, from = 0): string {
  return name.slice(from, from + BEGINNING);
}

function squashed(name: string): string {
  return name.toLowerCase().replace(NOT_LETTERS, '');
}
