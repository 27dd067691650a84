import type { Atom } from './atoms.ts';
import { DENIAL } from './lexicon/compile.ts';
import { isSuspect, isTrouble } from './lexicon/points.ts';
import { isDenialName, meaning, type Term } from './meaning.ts';

/** So many words of grammar may stand between a word and what denies it. */
const BETWEEN = 2;

const FINE = meaning('success');

/** What "not" alone rules out: "we were not slow". What was not found, sent or loaded is a trouble of its own. */
const STATES: ReadonlySet<string> = new Set(
  ['timeout', 'slow', 'expired', 'busy', 'error', 'exception', 'cancelled', 'rate-limit', 'oversize'].map(meaning),
);

/**
 * The terms without those that the text itself rules out: "we were not slow", "DNS is fine", 不是超时. What denies them is
 * no term either.
 */
export function withoutDenied(
  terms: readonly Term[],
  atoms: readonly Atom[],
  fillers: readonly boolean[],
): readonly Term[] {
  const denials = terms.filter(({ name }) => isDenialName(name) || name === FINE);
  const denied = new Set(terms.filter(({ name, first }) => STATES.has(name) && isNot(first - 1, atoms, fillers)));
  if (denials.length === 0 && denied.size === 0) return terms;
  for (const denial of denials) {
    const found =
      denial.name === FINE
        ? foundFine(denial, terms, fillers)
        : terms.filter((term) => isDeniedBy(denial, term, fillers));
    for (const term of found) denied.add(term);
    if (denial.name !== FINE || found.length > 0) denied.add(denial);
  }
  return terms.filter((term) => !denied.has(term));
}

function isNot(at: number, atoms: readonly Atom[], fillers: readonly boolean[]): boolean {
  return fillers[at] === true && atoms[at]?.text === 'not';
}

/** All that is found to be fine, however many words name it: "the host name resolves fine". */
function foundFine(fine: Term, terms: readonly Term[], fillers: readonly boolean[]): readonly Term[] {
  const found: Term[] = [];
  let { first } = fine;
  for (const term of terms.toReversed()) {
    if (!isSuspect(term.name) || !isNear(term.last, first, fillers)) continue;
    found.push(term);
    first = term.first;
  }
  return found;
}

function isDeniedBy({ name, first, last }: Term, term: Term, fillers: readonly boolean[]): boolean {
  const side = name.slice(meaning(DENIAL).length);
  if (side === 'last') return isDeniable(term.name) && isNear(term.last, first, fillers);
  return isNear(last, term.first, fillers) && (side === 'except' || isDeniable(term.name));
}

function isDeniable(name: string): boolean {
  return isTrouble(name) || isSuspect(name);
}

/** True when nothing but a few words of grammar stands between two atoms. */
function isNear(before: number, after: number, fillers: readonly boolean[]): boolean {
  if (after <= before || after - before > BETWEEN + 1) return false;
  for (let at = before + 1; at < after; at++) if (!fillers[at]) return false;
  return true;
}
