import type { Context } from '../extract/signals.ts';
import type { Answer, Found, LogPointer } from '../resolve/answer.ts';
import { shellWord } from './shell.ts';

/** Longer than any trace id or operation type; a longer paste is none. */
const longestNeedle = 200;

/** What the lines hold that the Android SDK and Security Guard write about a call; the tags themselves vary by release. */
const logcat = "adb logcat -d | grep -E 'Rpc|HttpCaller|HttpWorker|SecException|SecurityManager'";

/** The answer with a command for each log that one can be given for: ready to paste, and only ever a search. */
export function addCommands<A extends Answer>(answer: A): A {
  return { ...answer, entries: answer.entries.map(withCommands) };
}

function withCommands(found: Found): Found {
  return { ...found, logs: found.logs.map((log) => withCommand(log, found.context)) };
}

function withCommand(log: LogPointer, context: Context): LogPointer {
  const command = commandFor(log, context);
  return command === undefined ? log : { ...log, command };
}

function commandFor(log: LogPointer, context: Context): string | undefined {
  if (log.id === 'phone-logcat') {
    return logcat;
  }
  const needle = context.traceId ?? context.operationType;
  if (!log.path.startsWith('~/') || needle === undefined || needle.length > longestNeedle) {
    return undefined;
  }
  return `grep -F -e ${shellWord(needle)} ${log.path}`;
}
