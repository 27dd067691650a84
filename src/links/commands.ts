import type { Scope } from '../catalog/schema.ts';
import type { Found, LogPointer } from '../resolve/answer.ts';
import { shellWord } from './shell.ts';

/** Longer than any trace id or operation type; a longer paste is none. */
const longestNeedle = 200;

/** What the lines hold that the Android SDK writes about a call; the tags themselves vary by release. */
const calls = 'Rpc|HttpCaller|HttpWorker';
/** What the lines hold that Security Guard writes, which signs each call. */
const signing = 'SecException|SecurityManager|SG ERROR';

/** The log with what to type to search it: a command, ready to paste and only ever a search, or a filter. */
export function withCommand(log: LogPointer, found: Found): LogPointer {
  const command = commandFor(log, found);
  const filter = log.phone === 'ios' ? filterFor(found.entry.scope) : undefined;
  return { ...log, ...(command === undefined ? {} : { command }), ...(filter === undefined ? {} : { filter }) };
}

function commandFor(log: LogPointer, { entry, asked, context }: Found): string | undefined {
  if (log.phone === 'android') {
    return `adb logcat -d | grep -E '${entry.scope === 'security-guard' ? signing : `${calls}|${signing}`}'`;
  }
  const needle = [context.traceId, context.operationType].find((value, at) => holds(log, at) && isNeedle(value));
  if (!log.path.startsWith('~/') || needle === undefined) {
    return undefined;
  }
  const search = `grep -F -e ${shellWord(needle)} ${log.path}`;
  return needle !== context.traceId && log.keys.includes('code') && asked !== undefined
    ? `${search} | grep -F -e ${shellWord(`,${asked},`)}`
    : search;
}

function holds({ keys }: LogPointer, at: number): boolean {
  return keys.includes(at === 0 ? 'traceId' : 'operationType');
}

/** A backtick can be in no id, and nothing keeps it from ending the block of code that a command is shown in. */
function isNeedle(value: string | undefined): boolean {
  return value !== undefined && value.length <= longestNeedle && !value.includes('`');
}

/** Xcode's console and Console.app filter by plain text: what iOS prints beside every answer, or Security Guard's mark. */
function filterFor(scope: Scope): string {
  return scope === 'security-guard' ? 'SG ERROR' : 'APMobileNetwork';
}
