import type { Found } from '../resolve/answer.ts';
import type { Inline, Line, Part } from './card.ts';
import { joined } from './inline.ts';
import { heading } from './sections.ts';
import type { Words } from './words.ts';

/** How often an error was pasted again where it is explained, when last (in UTC), and the traces of the last of them. */
export interface Seen {
  readonly count: number;
  readonly last: string;
  readonly traces: readonly { readonly traceId: string; readonly url?: string | undefined }[];
}

/** `Seen 4 times, last 10:42: 0a1d… ↗` */
export function seenPart({ count, last, traces }: Seen, words: Words): Part {
  const ids = traces.map(({ traceId, url }): Line => [traceLink(traceId, url)]);
  const listed = ids.length === 0 ? [] : [words.colon, ...joined(ids, ' · ')];
  return { kind: 'lines', lines: [[{ bold: words.seen(count) }, words.comma, words.last, { time: last }, ...listed]] };
}

function traceLink(traceId: string, url: string | undefined): Inline {
  return url === undefined ? { code: traceId } : { href: url, label: `${traceId} ↗` };
}

/** What is enough where the same was explained a moment ago. */
export function briefly(found: Found, above: string, words: Words): readonly Part[] {
  const there: Inline = above === '' ? words.explainedAbove : { href: above, label: `${words.explainedAbove} ↗` };
  const owner = `${words.owner}${words.colon}${words.ownerNamed(found.entry.owner)}`;
  return [{ kind: 'lines', lines: [[{ bold: heading(found) }], [there, words.stop, owner]] }];
}
