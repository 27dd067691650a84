/** A row of a printed table: its name, and a value for each column. */
export type Row = readonly [name: string, ...values: readonly (string | number | undefined)[]];

/** A part of all as people read it, `97.3 %`; nothing for nothing. */
export function percent(part: number | undefined): string {
  return part === undefined ? '' : `${(part * 100).toFixed(1)} %`;
}

/** Rows under a heading, columns as wide as they must be. */
export function table(heading: Row, rows: readonly Row[]): string {
  const cells = [heading, ...rows].map((row) => row.map((value) => String(value ?? '')));
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return lines.join('\n');
}
