import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

/**
 * Bolt's own log lines among ours. Its debug lines hold whole payloads with what people typed, and its info lines repeat
 * what ours say, so neither is passed on.
 */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...words) => log.warn({ from: 'bolt' }, sentence(words)),
    error: (...words) => log.error({ from: 'bolt' }, sentence(words)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** Errors by their message alone: their other fields can hold payloads. */
function sentence(words: readonly unknown[]): string {
  return words.map((word) => withoutQuote(word instanceof Error ? word.message : String(word))).join(' ');
}

/** What `JSON.parse` says repeats some of what it could not read, and that is what somebody sent. */
function withoutQuote(said: string): string {
  return said.replace(/(?:Unexpected token|\.{0,3}").*is not valid JSON/s, 'it is not valid JSON');
}
