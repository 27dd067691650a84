import type { Context } from '../extract/signals.ts';
import type { Found, Link, LogPointer, Where } from '../resolve/answer.ts';
import type { Inline, Line, Part } from './card.ts';
import { joined } from './inline.ts';
import type { Words } from './words.ts';

/** How many logs a short reply shows; the rest is behind *More*. */
const shortLogs = 4;

/** Where to look: the logs, how their links search, and what to type where nothing can be linked. */
export function logs(found: Found, full: boolean, words: Words): readonly Part[] {
  const shown = full ? found.logs : telling(found.logs);
  const rows = alike(shown, (log) => log.links[0]?.url).map((same) => logLine(same, full, words));
  const about = { keep: 21, name: words.parts.logs };
  const list: Part = { kind: 'list', label: words.logs, ordered: false, items: rows, ...about };
  const searches = searchLines(shown, found.context, full, words);
  const said = [...searches, ...whereLines(found.where, words)];
  return [
    ...(rows.length === 0 ? [] : [list]),
    ...(said.length === 0 ? [] : [{ kind: 'lines', lines: said, ...about } as const]),
    ...typedParts(shown, full, words),
  ];
}

type Several = readonly [LogPointer, ...LogPointer[]];

/** Logs side by side for which something is the same; one for which it is nothing stands alone. */
function alike(all: readonly LogPointer[], what: (log: LogPointer) => string | undefined): readonly Several[] {
  const groups = Map.groupBy(all, (log) => what(log) ?? log.id);
  return [...groups.values()].flatMap(([first, ...others]): Several[] =>
    first === undefined ? [] : [[first, ...others]],
  );
}

/** The way into the first of the logs that can be linked, in a few words; undefined where none can. */
export function firstLink(found: Found): Line | undefined {
  const [link] = found.logs.flatMap(({ links }) => links);
  return link && [opens(link)];
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
function logLine(same: Several, full: boolean, words: Words): Line {
  const [log] = same;
  const place: Inline = log.path.startsWith('~') ? { code: log.path } : log.path;
  const isNamed = log.links.length > 0 || log.command !== undefined;
  const ways = [
    ...(full || !isNamed ? [[place]] : []),
    ...log.links.map((link) => [opens(link)]),
    ...(log.filter === undefined ? [] : [[`${words.filter} `, { code: log.filter }]]),
  ];
  const audience = [...(full ? [log.host] : []), audienceOf(log)].filter((text) => text !== undefined);
  const look = full ? [words.lookFor(same.map((each) => each.look).join(' '))] : [];
  const titles = same.map(({ title }) => title).join(words.between);
  const title = [titles, ...audience].join(words.comma);
  return [...joined([[title], ...(ways.length === 0 ? [] : [joined(ways, ' · ')])], words.colon), ...look];
}

function opens({ title, url, environment }: Link): Inline {
  return { href: url, label: `${environment} · ${title} ↗` };
}

/**
 * What the links show, once for all that search alike; in a short reply what the first of them does. And why a time of the
 * paste is not what they search around.
 */
function searchLines(
  shown: readonly LogPointer[],
  { time, localTime }: Context,
  full: boolean,
  words: Words,
): readonly Line[] {
  const linked = shown.filter(({ links }) => links.length > 0);
  const searches = alike(linked, ({ links: [link] }) => JSON.stringify([link?.from, link?.to, link?.by]));
  const lines = (full ? searches : searches.slice(0, 1)).flatMap((same): Line[] => {
    const [link] = same[0].links;
    const which = searches.length > 1 ? same.map(({ title }) => title).join(words.between) : words.links;
    const span: Line = link
      ? [{ time: link.from }, ' – ', { time: link.to }, words.comma, words.narrowedBy(link.by)]
      : [];
    return link === undefined ? [] : [[`${which}${words.colon}`, ...span]];
  });
  const isUnplaced = lines.length > 0 && time === undefined && localTime !== undefined;
  return isUnplaced ? [...lines, [words.noZone]] : lines;
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

/** What a link shows already need not be typed as well. Of each place where something is typed, a piece of its own. */
function typedParts(shown: readonly LogPointer[], full: boolean, words: Words): readonly Part[] {
  const typed = shown.filter(({ command, links }) => command !== undefined && (full || links.length === 0));
  const tickets = shown.filter(({ ticket, certain }) => ticket !== undefined && (full || certain === true));
  return [
    ...alike(typed, ({ host }) => host).map((same) =>
      codePart(
        same[0].host,
        same.flatMap((log) => log.command ?? []),
        words,
      ),
    ),
    ...tickets.map(({ title, ticket = '' }) => codePart(title, ticket.split('\n'), words)),
  ];
}

function codePart(label: string, lines: readonly string[], words: Words): Part {
  const heading = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return { kind: 'code', label: heading, lines, keep: 8, name: words.parts.commands };
}
