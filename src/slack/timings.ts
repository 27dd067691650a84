/** How long things may take, in milliseconds. Tests scale them down, together with Slack's own times. */
export interface Timings {
  /** A call of the Web API that has not answered by then is given up: the person is waiting. */
  readonly callMs: number;
  /** A connection by Socket Mode that is not up by then is given up, and tried again. */
  readonly connectMs: number;
  /** The right to answer a message: longer than a post may take and a look for it after that. */
  readonly leaseMs: number;
  /** When a post is in doubt, Slack gets this long to show it in the thread before anybody looks. */
  readonly settleMs: number;
  /** The longest wait before something is tried again. */
  readonly longestWaitMs: number;
  /** How often is looked for messages that nobody is at. */
  readonly recoverMs: number;
  /** Nobody waits for an answer that comes later than this. */
  readonly tooOldMs: number;
}

/** What holds in production. */
export const usualTimings: Timings = {
  callMs: 10_000,
  connectMs: 10_000,
  leaseMs: 35_000,
  settleMs: 1_000,
  longestWaitMs: 30_000,
  recoverMs: 5_000,
  tooOldMs: 600_000,
};
