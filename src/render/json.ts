import type { Entry } from '../catalog/catalog.ts';
import type { TeamTexts } from '../catalog/team.ts';
import type { Answer, Found, LogPointer } from '../resolve/answer.ts';
import { type Words, wordsIn } from './words.ts';

/** The answer as programs get it; the README's section on the command line gives the shape. */
export function toJson(answer: Answer): object {
  const { kind, language, confident, entries, context, suggestions, notes, redacted } = answer;
  const words = wordsIn[language];
  const shared = answer.kind === 'matches' && answer.shared !== undefined ? { shared: answer.shared } : {};
  return {
    kind,
    language,
    confident,
    ...shared,
    entries: entries.map((found) => foundJson(found, words)),
    context,
    suggestions,
    notes,
    redacted,
  };
}

function foundJson(found: Found, words: Words): object {
  const { entry, asked, match, ambiguous, confidence, count, evidence, quote, context } = found;
  return {
    code: entry.code,
    ...(asked === undefined ? {} : { asked }),
    scope: entry.scope,
    match,
    ambiguous,
    confidence,
    count,
    evidence: words.evidence(evidence),
    quote,
    ...texts(entry),
    logs: found.logs.map(logJson),
    ...(found.where === undefined ? {} : { where: found.where }),
    docs: found.docs.map(({ title, url }) => ({ title, url })),
    context,
  };
}

function texts(entry: Entry): object {
  const { title, meaning, causes, checks, owner, retry, listed, constants, memo, tips, prompt, protocols, note } =
    entry;
  const optional = { ...(prompt === undefined ? {} : { prompt }), ...(note === undefined ? {} : { note }) };
  const team = entry.team === undefined ? {} : { team: teamJson(entry.team) };
  return {
    title,
    meaning,
    causes,
    checks,
    owner,
    retry,
    listed,
    constants,
    memo,
    tips,
    protocols,
    ...optional,
    ...team,
  };
}

/** What the team says; its words for looking up are no answer to anything. */
function teamJson({ words, ...said }: TeamTexts): object {
  return said;
}

function logJson({ id, title, path, host, availability, look, links, command, filter, ticket }: LogPointer): object {
  return {
    id,
    title,
    path,
    host,
    ...(availability === undefined ? {} : { availability }),
    look,
    links,
    ...(command === undefined ? {} : { command }),
    ...(filter === undefined ? {} : { filter }),
    ...(ticket === undefined ? {} : { ticket }),
  };
}

/** One row of the catalog as programs get it, with the logs and pages that it points to. */
export function entryJson({ entry, logs, docs }: Pick<Found, 'entry' | 'logs' | 'docs'>): object {
  const { scope, code, sources, aliases, retired } = entry;
  return {
    code,
    scope,
    ...texts(entry),
    logs: logs.map(logJson),
    docs: docs.map(({ title, url }) => ({ title, url })),
    sources,
    aliases,
    ...(retired === undefined ? {} : { retired }),
  };
}
