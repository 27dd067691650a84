import type { Entry } from '../catalog.ts';

/**
 * The entry with the words by which the team knows it among its own, for looking up and never for showing: there,
 * what is the team's must be told from what is official.
 */
export function withTeamWords(entry: Entry): Entry {
  const { team } = entry;
  if (team === undefined || team.added) return entry;
  const { aliases, constants, memo, tips } = team.words;
  const called = team.title === undefined ? {} : { en: [team.title] };
  return {
    ...entry,
    aliases: joined(joined(entry.aliases, aliases), called),
    constants: [...entry.constants, ...constants],
    memo: [...entry.memo, ...memo],
    tips: [...entry.tips, ...tips],
  };
}

function joined(a: Entry['aliases'], b: Entry['aliases']): Entry['aliases'] {
  const entries = [...Object.entries(a), ...Object.entries(b)];
  const byLanguage = Map.groupBy(entries, ([language]) => language);
  return Object.fromEntries(
    [...byLanguage].map(([language, lists]) => [language, lists.flatMap(([, texts]) => texts)]),
  );
}
