import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Entry } from '../../src/catalog/catalog.ts';
import type { Explain } from '../../src/explain.ts';

/** What an engine makes of a text: entries as `gateway 4001`, best first, and whether it gives them as the answer. */
export interface Reply {
  readonly names: readonly string[];
  readonly sure: boolean;
}

/** Something that finds entries for a text. */
export interface Engine {
  readonly name: string;
  readonly ask: (text: string) => Reply;
}

/** An entry as the engines that we compare ourselves with get it: the texts that our own search reads. */
interface Row {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly meaning: string;
  readonly texts: string;
  readonly aliases: string;
  readonly constants: string;
}

const fields = ['code', 'title', 'meaning', 'texts', 'aliases', 'constants'];

/** An entry's name in the golden set. */
export function nameOf({ scope, code }: Pick<Entry, 'scope' | 'code'>): string {
  return `${scope} ${code}`;
}

/** The whole way that a question takes in the bot, asked outright. */
export function ours(explain: Explain): Engine {
  return {
    name: 'mgscode',
    ask: (text) => {
      const answer = explain(text);
      return { names: answer.entries.map(({ entry }) => nameOf(entry)), sure: answer.confident };
    },
  };
}

/** The others over the same catalog, as their documentation shows them: no tuning, every hit in their order. */
export function others(entries: readonly Entry[]): readonly Engine[] {
  const rows = entries.map(toRow);
  const plain = new Fuse(rows, { keys: fields });
  const tokens = new Fuse(rows, { keys: fields, useTokenSearch: true });
  const mini = new MiniSearch({ fields, searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(rows);
  return [
    { name: 'Fuse, defaults', ask: (text) => reply(plain.search(text).map(({ item }) => item.id)) },
    { name: 'Fuse, token search', ask: (text) => reply(tokens.search(text).map(({ item }) => item.id)) },
    { name: 'MiniSearch', ask: (text) => reply(mini.search(text).map(({ id }) => String(id))) },
  ];
}

function reply(names: readonly string[]): Reply {
  return { names, sure: names.length > 0 };
}

function toRow(entry: Entry): Row {
  const { code, title, meaning, memo, tips, prompt = '', aliases, constants } = entry;
  return {
    id: nameOf(entry),
    code,
    title,
    meaning,
    texts: [...memo, ...tips, prompt].join('\n'),
    aliases: Object.values(aliases).flat().join('\n'),
    constants: constants.join(' '),
  };
}
