import type { Position } from '../catalog.ts';
import type { Finding } from '../finding.ts';
import type { Path } from '../yaml-text.ts';
import type { Row, Rule } from './rule.ts';
import { rowsOf, whereFrom } from './rule.ts';

/** A text by which a question can name a row, as it stands there. */
interface Phrase {
  readonly row: Row;
  readonly kind: 'alias' | 'memo text' | 'constant';
  readonly text: string;
  readonly key: string;
  readonly path: Path;
}

type PhrasesByKey = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Whoever types one of these should get one answer. Where several codes really go by the same words, each says so under
 * `shared`; what stands there must be true, or the list would sooner or later excuse a mistake.
 */
export const phrasesApart: Rule = {
  name: 'phrases-apart',
  description: 'No alias, memo text or constant is in two rows, unless each of them names it under `shared`.',
  check: (files) => {
    const rows = rowsOf(files);
    const byKey: PhrasesByKey = Map.groupBy(rows.flatMap(phrasesOf), (phrase) => phrase.key);
    return [...[...byKey.values()].flatMap(collisions), ...rows.flatMap((row) => staleShares(row, byKey))];
  },
};

/** Full-width letters, case and spaces make no difference to somebody who searches. */
function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function phrasesOf(row: Row): readonly Phrase[] {
  const { aliases, memo, constants } = row.entry;
  const phrase = (kind: Phrase['kind'], text: string, ...path: Path) => ({ row, kind, text, key: keyOf(text), path });
  return [
    ...Object.entries(aliases).flatMap(([language, texts]) =>
      texts.map((text, index) => phrase('alias', text, 'aliases', language, index)),
    ),
    ...memo.map((text, index) => phrase('memo text', text, 'memo', index)),
    ...constants.map((text, index) => phrase('constant', text, 'constants', index)),
  ];
}

/** `phrases` have one key. A row may have it twice, as when Chinese and Japanese write it alike; one of them will do. */
function collisions(phrases: readonly Phrase[]): readonly Finding[] {
  const each = [...new Map(phrases.map((phrase) => [phrase.row.name, phrase])).values()];
  return each.flatMap((phrase) => {
    const other = each.find(({ row }) => row.name !== phrase.row.name);
    if (!other || phrase.row.entry.shared.some((text) => keyOf(text) === phrase.key)) return [];
    return [{ ...placeOf(phrase), message: explain(phrase, other) }];
  });
}

function explain(phrase: Phrase, other: Phrase): string {
  const where = whereFrom(placeOf(phrase), placeOf(other));
  const what = `the ${phrase.kind} "${phrase.text}" is in ${other.row.name} too, on ${where}`;
  return `${what}; reword one of them, or name it under "shared" in each`;
}

function placeOf(phrase: Phrase): Position {
  return phrase.row.position(...phrase.path);
}

function staleShares(row: Row, byKey: PhrasesByKey): readonly Finding[] {
  return row.entry.shared.flatMap((text, index) => {
    const holders = new Set((byKey.get(keyOf(text)) ?? []).map((phrase) => phrase.row));
    if (holders.has(row) && holders.size > 1) return [];
    const reason = holders.has(row) ? 'no other row has it' : `${row.name} has no such alias, memo text or constant`;
    return [{ ...row.position('shared', index), message: `"${text}" is not shared: ${reason}; take it out` }];
  });
}
