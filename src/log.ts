import { type DestinationStream, pino, stdSerializers } from 'pino';
import { z } from 'zod';
import type { LogLevel } from './config/variables.ts';
import type { Log } from './slack/log.ts';

/**
 * What the log tells of an error. A library's error can carry a payload with what somebody typed, a token or a cookie under
 * any key, so only what is known to hold none is kept: of Slack's answer its word for the refusal, the scopes, and what
 * is wrong with which block.
 */
const told = z.object({
  type: text(),
  message: text(),
  stack: text(),
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
  retryAfter: z.number().optional().catch(undefined),
  /** Where one error stands for several, such as a connection that was tried by every address. */
  aggregateErrors: z
    .array(z.object({ message: text(), code: text() }))
    .optional()
    .catch(undefined),
  data: z
    .object({
      error: text(),
      needed: text(),
      provided: text(),
      response_metadata: z
        .object({ messages: z.array(z.string()).optional().catch(undefined) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** Opens the log: JSON lines on standard output, or wherever `to` leads. */
export function openLog(level: LogLevel, to?: DestinationStream): Log {
  const options = { level, serializers: { err: tell } };
  return to === undefined ? pino(options) : pino(options, to);
}

function tell(error: unknown): object {
  return told.safeParse(error instanceof Error ? stdSerializers.err(error) : error).data ?? { message: String(error) };
}

function text() {
  return z.string().optional().catch(undefined);
}
