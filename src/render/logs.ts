import type { Found, Link, LogPointer, Where } from '../resolve/answer.ts';
import type { Inline, Line, Part } from './card.ts';
import { joined } from './inline.ts';
import type { Words } from './words.ts';

/** How many logs a short reply shows; the rest is behind *More*. */
const shortLogs = 4;

/** Links of one reply that search in more different ways than this are not all said how. */
const mostSearches = 2;

/** Where to look: the logs, how their links search, and what to type where nothing can be linked. */
export function logs(found: Found, full: boolean, words: Words): readonly Part[] {
  const shown = full ? found.logs : telling(found.logs);
  const rows = shown.map((log) => logLine(log, full, words));
  const about = { keep: 21, name: words.parts.logs };
  const list: Part = { kind: 'list', label: words.logs, ordered: false, items: rows, ...about };
  const said = [...searchLines(shown, words), ...whereLines(found.where, words)];
  const typed = shown.flatMap((log) => typedFor(log, full));
  return [
    ...(rows.length === 0 ? [] : [list]),
    ...(said.length === 0 ? [] : [{ kind: 'lines', lines: said, ...about } as const]),
    ...(typed.length === 0 ? [] : [{ kind: 'code', lines: typed, keep: 8, name: words.parts.commands } as const]),
  ];
}

/** The first logs, and among them, while it is open who has which, the first of each that somebody may have. */
function telling(all: readonly LogPointer[]): readonly LogPointer[] {
  const audiences = Map.groupBy(all, audienceOf);
  const firsts = [...audiences.values()].flatMap(([first]) => first ?? []);
  const others = all.filter((log) => !firsts.includes(log));
  const kept = new Set([...firsts, ...others].slice(0, shortLogs));
  return all.filter((log) => kept.has(log));
}

function audienceOf({ certain, availability }: LogPointer): string | undefined {
  return certain === true ? undefined : availability;
}

/** A link says where the log is, and so does a command; only without either its path has to. */
function logLine(log: LogPointer, full: boolean, words: Words): Line {
  const place: Inline = log.path.startsWith('~') ? { code: log.path } : log.path;
  const isNamed = log.links.length > 0 || log.command !== undefined;
  const ways = [
    ...(full || !isNamed ? [[place]] : []),
    ...log.links.map((link) => [opens(link)]),
    ...(log.filter === undefined ? [] : [[`${words.filter} `, { code: log.filter }]]),
  ];
  const audience = [...(full ? [log.host] : []), audienceOf(log)].filter((text) => text !== undefined);
  const look = full ? [words.lookFor(log.look)] : [];
  const title = [log.title, ...audience].join(words.comma);
  return [...joined([[title], ...(ways.length === 0 ? [] : [joined(ways, ' · ')])], words.colon), ...look];
}

function opens({ title, url, environment }: Link): Inline {
  return { href: url, label: `${environment} · ${title} ↗` };
}

/** What the links show, once for all that search alike. */
function searchLines(shown: readonly LogPointer[], words: Words): readonly Line[] {
  const alike = Map.groupBy(
    shown.flatMap((log) => log.links.map((link) => ({ log, link }))),
    ({ link }) => JSON.stringify([link.from, link.to, link.by]),
  );
  const searches = [...alike.values()].slice(0, mostSearches);
  return searches.flatMap(([first, ...others]): Line[] => {
    if (first === undefined) return [];
    const titles = [first, ...others].map(({ log }) => log.title).join(words.between);
    const { from, to, by } = first.link;
    const which = alike.size > 1 ? titles : words.links;
    return [[`${which}${words.colon}`, { time: from }, ' – ', { time: to }, words.comma, words.narrowedBy(by)]];
  });
}

function whereLines(where: Where | undefined, words: Words): readonly Line[] {
  switch (where?.kind) {
    case 'several':
      return [[words.whichEnvironment(where.environments)]];
    case 'unknown':
      return [[words.noEnvironment(where.named, where.environments)]];
    case 'elsewhere':
      return [[words.elsewhere]];
    case 'withheld':
      return [[words.withheld]];
    default:
      return [];
  }
}

/** What a link shows already need not be typed as well; a ticket is written where it is known to be the way. */
function typedFor({ command, ticket, links, certain }: LogPointer, full: boolean): readonly string[] {
  const typed = full || links.length === 0 ? command : undefined;
  const handedIn = full || certain === true ? ticket?.split('\n') : undefined;
  return [...(typed === undefined ? [] : [typed]), ...(handedIn ?? [])];
}
