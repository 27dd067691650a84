import type { CodeSpan } from '../code-span.ts';
import { spanOf } from '../code-span.ts';
import type { Finding } from '../finding.ts';
import type { Row, Rule } from './rule.ts';
import { rowsOf, whereFrom } from './rule.ts';

interface Range extends CodeSpan {
  readonly row: Row;
}

/** A number without a row is explained by its range, so there must not be two to choose from. */
export const rangesApart: Rule = {
  name: 'ranges-apart',
  description: 'Ranges run upwards, and no two of a scope have a number in common.',
  check: (files) => {
    const ranges = rowsOf(files)
      .filter((row) => row.entry.code.includes('-'))
      .map((row) => ({ row, ...spanOf(row.entry.code) }));
    return [...ranges.flatMap(backwards), ...ranges.flatMap((range, index) => overlap(range, ranges.slice(0, index)))];
  },
};

function backwards({ row, from, to }: Range): readonly Finding[] {
  if (from < to) return [];
  const fix = from === to ? `write "${from}" for a single code` : `write "${to}-${from}"`;
  return [{ ...row.position('code'), message: `${row.name} does not run upwards; ${fix}` }];
}

function overlap(range: Range, earlier: readonly Range[]): readonly Finding[] {
  const { row } = range;
  const other = earlier.find((each) => each.row.scope === row.scope && each.from <= range.to && range.from <= each.to);
  // An equal range is the same code twice, which has a rule of its own.
  if (!other || other.row.name === row.name) return [];
  const here = row.position('code');
  const where = whereFrom(here, other.row.position('code'));
  const message = `${row.name} overlaps ${other.row.name} on ${where}; end one where the other starts`;
  return [{ ...here, message }];
}
