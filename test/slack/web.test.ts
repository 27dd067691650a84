import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { openWeb } from '../../src/slack/web.ts';

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startLocalSlack({ seedMessages: false, page: false });
});
afterEach(() => slack.close());

it('sends every call at once, however many others hang', async () => {
  slack.setFaults(() => ({ kind: 'hang' }));
  const web = openWeb(slack.botToken, slack.apiUrl, { timeoutMs: 2_000 });
  const began = performance.now();
  const calls = Array.from({ length: 150 }, () => web.auth.test());
  const ends = await Promise.allSettled(calls);
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  expect(slack.calls).toHaveLength(150);
  expect(performance.now() - began).toBeLessThan(3_900);
});
