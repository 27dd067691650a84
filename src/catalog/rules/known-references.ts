import type { Finding } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import type { Row, Rule } from './rule.ts';
import { rowsOf } from './rule.ts';

/** An id that leads nowhere would leave a gap in the reply. */
export const knownReferences: Rule = {
  name: 'known-references',
  description: 'Every log and page that an entry refers to exists.',
  check: (files) => {
    const logs = new Set(files.logs.data.logs.map(({ id }) => id));
    const docs = new Set(files.docs.data.docs.map(({ id }) => id));
    return rowsOf(files).flatMap((row) => [
      ...unknown(row, 'logs', logs, files.logs.file),
      ...unknown(row, 'docs', docs, files.docs.file),
    ]);
  },
};

function unknown(row: Row, list: 'logs' | 'docs', ids: ReadonlySet<string>, file: string): readonly Finding[] {
  return row.entry[list].flatMap((id, index) => {
    if (ids.has(id)) return [];
    const message = `${file} has no "${id}"${didYouMean(id, ids, '; add it there or take it out here')}`;
    return [{ ...row.position(list, index), message }];
  });
}
