import { didYouMean } from '../../nearest.ts';
import { entriesOf, type OverlayRule } from './rule.ts';

/** An id that leads nowhere would leave a gap in the reply. */
export const knownReferences: OverlayRule = {
  name: 'known-references',
  description: 'Every log and page that an entry refers to is one of the catalog.',
  check: (overlay, { logs, docs }) => {
    const ids = {
      logs: new Set(logs.data.logs.map(({ id }) => id)),
      docs: new Set(docs.data.docs.map(({ id }) => id)),
    };
    return entriesOf(overlay).flatMap(({ item, position }) =>
      (['logs', 'docs'] as const).flatMap((list) =>
        item[list].flatMap((id, at) => {
          if (ids[list].has(id)) return [];
          const otherwise = `; those are ${[...ids[list]].join(', ')}`;
          const message = `the catalog's ${list} have no "${id}"${didYouMean(id, ids[list], otherwise)}`;
          return [{ ...position(list, at), message }];
        }),
      ),
    );
  },
};
