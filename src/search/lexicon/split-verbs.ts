/**
 * Verbs that stand apart from the little word that makes them mean something: "turned the API off", "left a field out". Of
 * each such pair the lexicon knows what it means when both stand together.
 */
const VERBS = new Set(
  'turn switch shut leave left lock kick throw threw thrown cut take took taken hold held strip log sign fill'.split(
    ' ',
  ),
);
const PARTICLES = new Set('off out away down back'.split(' '));

/** What begins another thought, which no such pair reaches over. */
const BREAKS = new Set(
  'and or but so if when while because since that which who where after before until then as than with without'.split(
    ' ',
  ),
);

/** So many words may stand in between. */
const MOST_BETWEEN = 4;

/** An atom as far as it matters here. */
interface Word {
  readonly text: string;
  readonly key: string;
}

/** The place of the little word that belongs to the verb at this place and stands apart from it; -1 when there is none. */
export function particleOf(atoms: readonly Word[], at: number): number {
  if (!VERBS.has(atoms[at]?.key ?? '')) return -1;
  for (let next = at + 1; next <= at + MOST_BETWEEN + 1; next++) {
    const text = atoms[next]?.text;
    if (text === undefined || BREAKS.has(text)) return -1;
    if (PARTICLES.has(text)) return next === at + 1 ? -1 : next;
  }
  return -1;
}
