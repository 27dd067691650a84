import { execFile } from 'node:child_process';
import { cp, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One instruction of a Dockerfile. */
export interface Instruction {
  readonly word: string;
  readonly rest: string;
}

/** Reads a Dockerfile as far as ours goes: one stage, comments, lines that are continued, flags. */
export async function readDockerfile(path: string): Promise<readonly Instruction[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => !/^\s*(?:#|$)/.test(line));
  const joined = lines.join('\n').replace(/\\\n\s*/g, ' ');
  return joined.split('\n').map((line) => {
    const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    return { word: word.toUpperCase(), rest };
  });
}

/** What follows the only instruction of that name. Throws when there is none, or another. */
export function only(instructions: readonly Instruction[], word: string): string {
  const [found, ...more] = instructions.filter((each) => each.word === word);
  if (found === undefined || more.length > 0) {
    throw new Error(`not one ${word}`);
  }
  return found.rest;
}

/** A command in exec form. Throws for one in shell form, which would keep signals from reaching the process. */
export function execForm(text: string): readonly string[] {
  return JSON.parse(text);
}

/** The variables that ENV sets. */
export function variables(instructions: readonly Instruction[]): Readonly<Record<string, string>> {
  const pairs = instructions.filter(({ word }) => word === 'ENV').map(({ rest }) => rest.split('='));
  return Object.fromEntries(pairs);
}

/**
 * Decides as a `.dockerignore` does whether a path stays out: the last line that speaks of it or its folder counts. Of
 * patterns only `*` is known, which speaks of everything; throws on another.
 */
export function ignores(text: string): (path: string) => boolean {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const odd = lines.find((line) => line !== '*' && /[*?[\]\\]/.test(line));
  if (odd !== undefined) {
    throw new Error(`not understood: ${odd}`);
  }
  return (path) => {
    const parts = path.split('/');
    const spoken = new Set(['*', ...parts.map((_, i) => parts.slice(0, i + 1).join('/'))]);
    const said = lines.findLast((line) => spoken.has(line.replace(/^!/, '')));
    return said !== undefined && !said.startsWith('!');
  };
}

/**
 * Does in a directory what an image is made by, in order: copies what is copied, and runs what npm is told. What prepares
 * the folder for another user needs an image of its own, and is left out.
 */
export async function build(root: string, directory: string): Promise<void> {
  const instructions = await readDockerfile(join(root, 'Dockerfile'));
  const out = ignores(await readFile(join(root, '.dockerignore'), 'utf8'));
  const env = { ...process.env, ...variables(instructions) };
  for (const { word, rest } of instructions) {
    const words = rest.split(/\s+/).filter((each) => !each.startsWith('--mount='));
    if (word === 'COPY') {
      await copy(root, words.slice(0, -1), join(directory, words.at(-1) ?? ''), out);
    } else if (word === 'RUN' && words[0] === 'npm') {
      await run('sh', ['-c', words.join(' ')], { cwd: directory, env });
    }
  }
}

/** A folder's content goes into the target; a file does when the target ends with a slash. */
async function copy(
  root: string,
  sources: readonly string[],
  to: string,
  out: (path: string) => boolean,
): Promise<void> {
  const filter = (path: string): boolean => !out(relative(root, path));
  for (const source of sources) {
    const from = join(root, source);
    const intoFolder = to.endsWith('/') && !(await stat(from)).isDirectory();
    await cp(from, intoFolder ? join(to, basename(source)) : to, { recursive: true, filter });
  }
}
