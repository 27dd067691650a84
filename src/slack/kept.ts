import { redactToStore } from '../extract/redact.ts';

/** Ids and numbers, which no rule for phone numbers is to touch. */
const ids: ReadonlySet<string> = new Set(['traceId', 'operationType', 'appId', 'workspaceId', 'time', 'code', 'asked']);

/** JSON for the store: e-mail addresses and phone numbers that a memo holds are nobody's business there. */
export function writeKept(value: object): string {
  const masked = (key: string, each: unknown) =>
    typeof each === 'string' && !ids.has(key) ? redactToStore(each).text : each;
  return JSON.stringify(value, masked);
}
