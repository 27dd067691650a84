import { type DestinationStream, pino, stdSerializers } from 'pino';
import type { LogLevel } from './config/variables.ts';
import type { Log } from './slack/log.ts';

/** Keys under which a library's error could carry a payload with what somebody typed, a token or a cookie. */
const hidden = ['err.original', 'err.config', 'err.data.message', 'err.body', 'err.headers', 'err.request'];

/** Opens the log: JSON lines on standard output, or wherever `to` leads. */
export function openLog(level: LogLevel, to?: DestinationStream): Log {
  const options = { level, redact: { paths: hidden, remove: true }, serializers: { err: stdSerializers.err } };
  return to === undefined ? pino(options) : pino(options, to);
}
