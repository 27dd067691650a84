import type { Found, LogPointer } from '../resolve/answer.ts';

/** The names that the gateway's own headers have, so that whoever reads the ticket knows what each line is. */
const names = [
  ['Mgw-TraceId', 'traceId'],
  ['Operation-Type', 'operationType'],
  ['AppId', 'appId'],
  ['WorkspaceId', 'workspaceId'],
  ['Time', 'time'],
] as const;

/** Longer than any id; a longer paste is none. */
const longestFact = 200;

/** The log with what to hand in with a ticket, where that is how to ask and the text says anything to hand in; `at` is when it was asked. */
export function withTicket(log: LogPointer, { entry, asked, context }: Found, at: number): LogPointer {
  const facts = names.flatMap(([name, key]) => {
    const value = context[key];
    return value === undefined || value.length > longestFact ? [] : [`${name}: ${value}`];
  });
  const code = asked ?? entry.code;
  const time = context.time === undefined ? [`Time: about ${new Date(at).toISOString()}`] : [];
  return log.deployment === 'public' && facts.length > 0
    ? { ...log, ticket: [`Result-Status: ${code}`, ...facts, ...time].join('\n') }
    : log;
}
