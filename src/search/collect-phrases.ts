import { isPause, type Steps } from '../catalog/steps.ts';
import type { Atom } from './atoms.ts';
import { pointsOf } from './lexicon/points.ts';
import { type Phrase, type PhraseKind, WORD } from './phrases.ts';
import type { Terms } from './terms.ts';

/** Shorter texts are words, not phrases; a CJK character counts half a word. */
const SHORTEST = 4;

/** Titles of less are plain terms ("Access denied") that a question may hold by chance. */
const SHORTEST_TITLE = 6;

/** What a screen says without its politeness must tell this much, in points, to name an entry: "unknown error" does not. */
const TELLING = 3;

/** What people see on a screen, and texts that several entries have on purpose. */
const screens: readonly PhraseKind[] = ['tips', 'prompt', 'wording'];

/** A phrase before it is known which entries have it; `points` is how much it tells. */
export interface PhraseDraft extends Omit<Phrase, 'owners'> {
  readonly points: number;
}

/** The phrase itself and, for what people see on a screen, the same without its "please try again later". */
export function draftPhrases(kind: PhraseKind, text: string, atoms: readonly Atom[], read: Terms): PhraseDraft[] {
  const points = read.terms.reduce((sum, term) => sum + pointsOf(term.name), 0);
  const said = read.fillers.lastIndexOf(false) + 1;
  const whole = kind === 'wording' && said === atoms.length;
  const full = { ...shape(atoms, read.fillers), kind, text, points, whole };
  const core = { ...shape(atoms.slice(0, said), read.fillers), kind, text, points, whole: true };
  return [full, ...(screens.includes(kind) && said < atoms.length ? [core] : [])].filter(isPhrase);
}

function shape(atoms: readonly Atom[], fillers: readonly boolean[]): Pick<Phrase, 'keys' | 'costs'> {
  return {
    keys: atoms.map((atom) => atom.key),
    costs: atoms.map((atom, at) => (atom.cjk || fillers[at] ? 1 : WORD)),
  };
}

function isPhrase({ kind, costs, keys }: PhraseDraft): boolean {
  const size = costs.reduce((sum, cost) => sum + (cost === WORD ? 2 : 1), 0);
  return keys.length > 1 && size >= (kind === 'title' ? SHORTEST_TITLE : SHORTEST);
}

/** Each phrase once, with every entry that has it; `fields` are those of the entries, in their order. */
export function* gatherPhrases(
  fields: readonly (readonly { readonly phrases: readonly PhraseDraft[] }[])[],
): Steps<Phrase[]> {
  const gathered = new Map<string, { readonly draft: PhraseDraft; readonly owners: Set<number> }>();
  for (const [owner, list] of fields.entries()) {
    for (const draft of list.flatMap(({ phrases }) => phrases)) {
      const name = `${draft.kind} ${draft.whole} ${draft.keys.join(' ')}`;
      const known = gathered.get(name);
      if (known) known.owners.add(owner);
      else gathered.set(name, { draft, owners: new Set([owner]) });
    }
    if (isPause(owner)) yield;
  }
  return [...gathered.values()]
    .filter(({ draft, owners }) => !draft.whole || owners.size > 1 || draft.points >= TELLING)
    .map(({ draft: { points, ...phrase }, owners }) => ({ ...phrase, owners: [...owners] }));
}
