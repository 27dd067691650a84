import { statSync } from 'node:fs';
import { scopes } from '../catalog/schema.ts';
import type { Answer } from '../resolve/answer.ts';
import type { CommandLine, Strayed } from './arguments.ts';

/** A command line that cannot be meant as it stands; the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Files that somebody could want to have checked, listed or answered; an operation type has dots too. */
const fileName = /\.(?:ya?ml|json|jsonl|ndjson|txt|log|csv|toml|conf)$/i;
const placeName = /^(?:\.{1,2}|~)?\/|\/$/;

/** Throws when the words after a verb are files or a scope: they are no question, and the verb takes no words. */
export function refuseStrays({ strayed }: CommandLine): void {
  if (strayed === undefined) {
    return;
  }
  const [first = '', ...others] = strayed.words;
  const isScope = strayed.verb === 'list' && others.length === 0 && scopes.some((scope) => scope === first);
  if (isScope || strayed.words.every(isFile)) {
    throw new UsageError(hint(strayed));
  }
}

/** Throws when nothing at all is known of words that follow a verb: then they were not meant as a question. */
export function refuseNothing({ strayed, unasked }: CommandLine, { kind, notes, suggestions }: Answer): void {
  if (strayed === undefined || unasked || strayed.words.some(isNumber)) {
    return;
  }
  if (kind === 'none' && notes.length === 0 && suggestions.length === 0) {
    throw new UsageError(hint(strayed));
  }
}

function hint({ verb, words }: Strayed): string {
  const [first = ''] = words;
  switch (verb) {
    case 'check':
      return isDirectory(first)
        ? `check takes no words; to check an overlay: MGSCODE_OVERLAY=${first} mgscode check`
        : `check takes no words; to check a configuration file: mgscode check --config ${words.every(isFile) ? first : 'FILE'}`;
    case 'list':
      return `list takes no words; for one scope: mgscode list --scope ${scopes.find((scope) => scope === first) ?? 'S'}`;
    case 'batch':
      return `batch takes no words, it reads standard input: mgscode batch < ${words.every(isFile) ? first : 'FILE'}`;
  }
}

function isFile(word: string): boolean {
  return fileName.test(word) || placeName.test(word) || (!isNumber(word) && statOf(word) !== undefined);
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function isDirectory(word: string): boolean {
  return statOf(word)?.isDirectory() ?? false;
}

function statOf(word: string) {
  return statSync(word, { throwIfNoEntry: false });
}
