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
  type: z.string().optional(),
  message: z.string().optional(),
  stack: z.string().optional(),
  code: z.union([z.string(), z.number()]).optional(),
  statusCode: z.number().optional(),
  retryAfter: z.number().optional(),
  data: z
    .object({
      error: z.string().optional(),
      needed: z.string().optional(),
      provided: z.string().optional(),
      response_metadata: z.object({ messages: z.array(z.string()).optional() }).optional(),
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
  const serialized = error instanceof Error ? stdSerializers.err(error) : { message: String(error) };
  return told.safeParse(serialized).data ?? { message: String(error) };
}
