import { randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** An id as Slack makes them: the prefix, then capital letters and digits. */
export function randomId(prefix: string, length = 10): string {
  return prefix + Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** A token without meaning, as in tickets, triggers and response URLs. */
export function randomToken(): string {
  return randomBytes(12).toString('base64url');
}
