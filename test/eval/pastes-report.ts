import { share } from './accuracy.ts';
import type { Engine } from './engines.ts';
import { isHeldOut, type Paste } from './golden.ts';
import { guessesRight, type PasteRead } from './paste-accuracy.ts';
import { percent, type Row, table } from './table.ts';

/** Longer texts take engines that only search seconds each; what an error says stands in its beginning. */
const longestForOthers = 400;

/** The table of pastes, by kind: exactly the right codes, then every key of the context; others only guess at codes. */
export function pastesTable(read: readonly PasteRead[], rivals: readonly Engine[], pastes: readonly Paste[]): string {
  const kinds = [...new Set(read.map(({ paste }) => paste.kind))].sort();
  const groups: readonly (readonly [string, (paste: Paste) => boolean])[] = [
    ['all', () => true],
    ...kinds.map((kind) => [kind, (paste: Paste) => paste.kind === kind] as const),
  ];
  const guesses = rivals.map((rival) => new Set(pastes.filter((paste) => guessesRight(rival, clipped(paste)))));
  const rows = groups.map(([name, isOf]): Row => {
    const mine = read.filter(({ paste }) => isOf(paste));
    const all = mine.map(({ paste }) => paste);
    return [
      name,
      all.length,
      ...parts(mine),
      ...guesses.map((right) => percent(share(all, (each) => right.has(each)))),
    ];
  });
  const names = rivals.map(({ name }) => name);
  const heading: Row = ['pastes', 'read', 'codes tuned on', 'held out', 'all', 'contexts, all', ...names];
  return table(heading, rows);
}

function parts(read: readonly PasteRead[]): readonly string[] {
  const held = read.filter(({ paste }) => isHeldOut(paste.text));
  const tuned = read.filter(({ paste }) => !isHeldOut(paste.text));
  const codes = [tuned, held, read].map((part) => percent(share(part, ({ codes }) => codes)));
  return [...codes, percent(share(read, ({ contexts }) => contexts))];
}

/** Each paste as the search engines of others get it; see the limit above. */
function clipped(paste: Paste): Paste {
  return { ...paste, text: paste.text.slice(0, longestForOthers) };
}

/** What went wrong with pastes of the part that may be looked at. */
export function pasteMisses(read: readonly PasteRead[], most: number): readonly string[] {
  return read
    .filter(({ paste, faults }) => faults.length > 0 && !isHeldOut(paste.text))
    .slice(0, most)
    .map(({ paste, faults }) => `${paste.kind} ${paste.id}: ${faults.join('; ')}`);
}
