import { describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { makeAccess } from '../../src/slack/access.ts';
import { openChannelNames } from '../../src/slack/channel-names.ts';
import { openWeb } from '../../src/slack/web.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

function parts(slack: LocalSlack) {
  return {
    web: openWeb(slack.botToken, slack.apiUrl, { timeoutMs: 10_000 }),
    log: silent,
    access: makeAccess(() => undefined),
    retryMs: 30_000,
  };
}

describe('the name of a channel', () => {
  it('is asked for once in ten minutes, however many messages come in together', async () => {
    const slack = await startLocalSlack({ page: false });
    let now = 0;
    const names = openChannelNames({ ...parts(slack), now: () => now });
    const all = await Promise.all([names.nameOf(slack.ids.incident), names.nameOf(slack.ids.incident)]);
    expect(all).toEqual(['inc-4711-payments', 'inc-4711-payments']);
    now = 9 * 60_000;
    await names.nameOf(slack.ids.incident);
    expect(slack.callsTo('conversations.info')).toHaveLength(1);
    now = 11 * 60_000;
    await names.nameOf(slack.ids.incident);
    expect(slack.callsTo('conversations.info')).toHaveLength(2);
    await slack.close();
  });

  it('is asked for again after half a minute when it could not be read', async () => {
    const slack = await startLocalSlack({ page: false });
    let now = 0;
    const names = openChannelNames({ ...parts(slack), now: () => now });
    slack.failNext('conversations.info', { kind: 'status', status: 503 });
    expect(await names.nameOf(slack.ids.incident)).toBeUndefined();
    now = 20_000;
    expect(await names.nameOf(slack.ids.incident)).toBeUndefined();
    now = 40_000;
    expect(await names.nameOf(slack.ids.incident)).toBe('inc-4711-payments');
    await slack.close();
  });

  it('is not taken for none where it decides, unless Slack says that it does not tell', async () => {
    const slack = await startLocalSlack({ page: false });
    let now = 0;
    const names = openChannelNames({ ...parts(slack), now: () => now });
    slack.failNext('conversations.info', { kind: 'reset' });
    await expect(names.nameToDecide(slack.ids.incident)).rejects.toThrow('for now');
    now = 40_000;
    slack.failNext('conversations.info', { kind: 'error', error: 'internal_error' });
    await expect(names.nameToDecide(slack.ids.incident)).rejects.toThrow('for now');
    now = 80_000;
    slack.failNext('conversations.info', { kind: 'error', error: 'channel_not_found' });
    expect(await names.nameToDecide(slack.ids.incident)).toBeUndefined();
    now = 120_000;
    expect(await names.nameToDecide(slack.ids.incident)).toBe('inc-4711-payments');
    await slack.close();
  });
});
