import type { Explain } from '../../src/explain.ts';
import type { Found } from '../../src/resolve/answer.ts';
import { type Engine, nameOf } from './engines.ts';
import type { Paste, Wanted } from './golden.ts';

/** What was read from a paste; `codes` and `contexts` say whether it is exactly what stands in it. */
export interface PasteRead {
  readonly paste: Paste;
  readonly codes: boolean;
  readonly contexts: boolean;
  /** What is wrong, in a few words. */
  readonly faults: readonly string[];
  readonly ms: number;
}

const keys = ['traceId', 'operationType', 'appId', 'workspaceId', 'memo', 'tips', 'time'] as const;

/** Reads every paste as one that somebody asked about. */
export function readAll(explain: Explain, pastes: readonly Paste[]): readonly PasteRead[] {
  return pastes.map((paste) => {
    const began = performance.now();
    const answer = explain(paste.text);
    const ms = performance.now() - began;
    const found = answer.kind === 'codes' ? answer.entries : [];
    const codeFault =
      codesOf(found) === wantedCodes(paste) ? [] : [`codes ${codesOf(found)} not ${wantedCodes(paste)}`];
    const contextFaults = paste.expect.flatMap((wanted) => contextFault(wanted, found));
    return {
      paste,
      codes: codeFault.length === 0,
      contexts: contextFaults.length === 0,
      faults: [...codeFault, ...contextFaults],
      ms,
    };
  });
}

/** How many pastes an engine that only searches gets right: as many entries as there are errors, and those. */
export function guessesRight({ ask }: Engine, paste: Paste): boolean {
  const { names } = ask(paste.text);
  const wanted = paste.expect.map(nameOf);
  return wanted.length === 0
    ? names.length === 0
    : names.slice(0, wanted.length).every((name) => wanted.includes(name));
}

function codesOf(found: readonly Found[]): string {
  return JSON.stringify(found.map(({ entry, count }) => [nameOf(entry), count]));
}

function wantedCodes({ expect }: Paste): string {
  return JSON.stringify(expect.map((wanted) => [nameOf(wanted), wanted.count ?? 1]));
}

function contextFault(wanted: Wanted, found: readonly Found[]): readonly string[] {
  const context = found.find(({ entry }) => nameOf(entry) === nameOf(wanted))?.context ?? {};
  return keys
    .filter((key) => context[key] !== wanted.context[key])
    .map((key) => `${wanted.code} ${key} ${JSON.stringify(context[key])} not ${JSON.stringify(wanted.context[key])}`);
}
