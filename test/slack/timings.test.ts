import { expect, it } from 'vitest';
import { usualTimings } from '../../src/slack/timings.ts';
import { patient, scaled } from '../faults/timings.ts';

it.each([
  ['in production', usualTimings],
  ['under faults', scaled],
  ['under faults, with patience', patient],
])('a lease outlasts a post that is given up and a look for it, %s', (_, { leaseMs, callMs, settleMs }) => {
  expect(leaseMs).toBeGreaterThan(callMs + settleMs + callMs);
});

it('a post is given up after ten seconds, and what is owed for ten minutes', () => {
  expect([usualTimings.callMs, usualTimings.tooOldMs]).toEqual([10_000, 600_000]);
});
