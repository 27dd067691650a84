import type { Scope } from '../catalog/schema.ts';
import type { SearchIndex } from './model.ts';
import { findPhrases, type Phrase, type PhraseKind, type PhraseMatch } from './phrases.ts';
import type { Question } from './question.ts';
import type { Hit, SearchResult, WordEvidence } from './search.ts';

/** More entries than these do not fit an answer. */
const SHARED_HITS = 10;

/** Shorter phrases, in atoms, also occur inside other words: 未知错误 in 安卓未知错误. */
const SHORT = 6;

/** What a slip in a phrase costs in confidence, and what it starts from. */
const VERBATIM = 0.98;
const SLIP = 0.04;

const evidence: Record<PhraseKind, WordEvidence> = {
  memo: 'memo text',
  constant: 'SDK constant',
  title: 'title',
  tips: 'tips shown to the user',
  prompt: 'prompt shown to the user',
  wording: 'wording that several codes share',
};

/** Texts that name their entry. The others are shown by several alike. */
const naming: readonly PhraseKind[] = ['memo', 'constant', 'title'];

/** The entries whose memo, tips, prompt, title or constant stands in the question; nothing when none does. */
export function phraseHits(question: Question, index: SearchIndex, scope?: Scope): SearchResult | undefined {
  const matches = longestOnly(
    findPhrases(index.phrases, question.atoms)
      .map((match) => ({ ...match, phrase: ownedIn(match.phrase, index, scope) }))
      .filter((match) => match.phrase.owners.length > 0 && counts(match, question)),
  );
  const named = matches.filter(({ phrase }) => naming.includes(phrase.kind) && phrase.owners.length === 1);
  const seen = named.length > 0 ? named : matches.slice(0, 1);
  const hits = seen.flatMap((match) => hitsOf(match, question, index));
  const [first] = seen;
  if (first === undefined) return undefined;
  const shared = named.length === 0 && hits.length > 1 ? { shared: first.phrase.text } : {};
  return { hits: hits.slice(0, SHARED_HITS), confident: true, ...shared };
}

function ownedIn(phrase: Phrase, index: SearchIndex, scope: Scope | undefined): Phrase {
  if (scope === undefined) return phrase;
  return { ...phrase, owners: phrase.owners.filter((owner) => index.entries[owner]?.scope === scope) };
}

/** A short phrase counts where something separates it from its neighbours, a core where nothing else is said. */
function counts({ phrase, first, last }: PhraseMatch, { atoms, fillers }: Question): boolean {
  const alone = fillers.every((filler, at) => filler || (at >= first && at <= last));
  if (alone) return true;
  if (phrase.whole) return false;
  return phrase.keys.length >= SHORT || (isApart(atoms, first) && isApart(atoms, last + 1));
}

/** True when something stands between this atom and the one before it, or one of them is not there. */
function isApart(atoms: Question['atoms'], at: number): boolean {
  const before = atoms[at - 1];
  const atom = atoms[at];
  return before === undefined || atom === undefined || before.to !== atom.from;
}

/** Of phrases that overlap, the longest; of equals the one with fewer slips, then the one that names its entry. */
function longestOnly(matches: readonly PhraseMatch[]): PhraseMatch[] {
  const kept: PhraseMatch[] = [];
  for (const match of [...matches].sort(byLength)) {
    if (kept.every(({ first, last }) => match.last < first || match.first > last)) kept.push(match);
  }
  return kept;
}

function byLength(a: PhraseMatch, b: PhraseMatch): number {
  return size(b) - size(a) || a.slips - b.slips || kinds.indexOf(a.phrase.kind) - kinds.indexOf(b.phrase.kind);
}

const kinds = Object.keys(evidence);

function size({ phrase, slips }: PhraseMatch): number {
  return phrase.keys.length - 2 * slips;
}

function hitsOf({ phrase, first, last, slips }: PhraseMatch, question: Question, index: SearchIndex): Hit[] {
  const confidence = (VERBATIM - SLIP * slips) / phrase.owners.length;
  return phrase.owners.flatMap((owner) => {
    const entry = index.entries[owner];
    const found = {
      confidence: round(confidence),
      matched: [question.typed(first, last)],
      evidence: evidence[phrase.kind],
    };
    return entry ? [{ entry, ...found }] : [];
  });
}

/** Two places say all that a confidence can. */
export function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
