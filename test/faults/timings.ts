import type { Timings } from '../../src/slack/timings.ts';

/** Slack's redeliveries come this much sooner than in production, and the bot's own times shrink with them. */
export const scale = 1 / 60;

/**
 * The bot's times, less than at that scale: a call that is given up must be one that Slack did not answer, not one that a
 * busy machine had no time for. How old an answer may be stays: a process does not start sixty times as fast.
 */
export const scaled: Timings = {
  callMs: 1_000,
  connectMs: 2_000,
  leaseMs: 2_500,
  settleMs: 100,
  longestWaitMs: 1_000,
  recoverMs: 100,
  tooOldMs: 600_000,
};

/** For bots that share their process with Slack, and its pauses. */
export const patient: Timings = { ...scaled, callMs: 2_000, leaseMs: 5_000 };

/** Waits. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
