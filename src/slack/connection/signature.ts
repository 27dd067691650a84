import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request counts for this long before and after the moment that it was signed at, as Slack recommends. */
export const windowMs = 5 * 60_000;

/** What is wrong with a request's signature, for the log; it holds nothing that came in. */
export type Fault =
  | 'it is not signed'
  | 'its timestamp is no time'
  | 'its timestamp is too old'
  | 'its timestamp lies in the future'
  | 'its signature is wrong';

/** What a request's headers say of who sent it. `at` is when it was signed, in milliseconds since 1970. */
export interface Stamp {
  readonly signature: string;
  readonly timestamp: string;
  readonly at: number;
}

/**
 * Checks that a request claims to be signed, and within five minutes of now, before its body is read. Bolt's own check
 * lets a timestamp of any time to come pass, with which a request could be kept for later.
 */
export function readStamp(headers: IncomingHttpHeaders, now: number): Stamp | Fault {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string') {
    return 'it is not signed';
  }
  if (!/^\d{1,12}$/.test(timestamp)) {
    return 'its timestamp is no time';
  }
  const at = Number(timestamp) * 1000;
  if (at < now - windowMs) {
    return 'its timestamp is too old';
  }
  if (at > now + windowMs) {
    return 'its timestamp lies in the future';
  }
  return { signature, timestamp, at };
}

/** Whether the request is Slack's: https://docs.slack.dev/authentication/verifying-requests-from-slack . */
export function isSigned({ signature, timestamp }: Stamp, body: Buffer, signingSecret: string): boolean {
  const hash = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex');
  return isSame(signature, `v0=${hash}`);
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
