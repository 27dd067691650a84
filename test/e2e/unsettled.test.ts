import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { useStage } from './stage.ts';

const paste = 'Result-Status: 4001';

describe.each(modes)('what two faults in a row leave unsettled, over %s', (mode) => {
  const stage = useStage(mode, { timings: { recoverMs: 100, settleMs: 50 } });

  function query(statement: string, ...values: readonly string[]): readonly Record<string, unknown>[] {
    const database = new DatabaseSync(stage.running.database, { timeout: 5_000 });
    try {
      return database.prepare(statement).all(...values);
    } finally {
      database.close();
    }
  }

  const trouble = () => stage.slack.say(stage.channel({ name: `inc-unsettled-${mode}` }), 'we have trouble');
  const pasteIn = ({ channel, ts }: SlackMessage) => stage.slack.say(channel, paste, { threadTs: ts });
  const isRefused = (channel: string) =>
    stage.slack.callsTo('chat.postMessage').some(({ args, status }) => args.channel === channel && status === 429);

  it('a post that Slack took late, after it refused the next one, is found and not posted again', async () => {
    const channel = stage.channel();
    stage.slack.failNext('chat.postMessage', { kind: 'reset', applied: true, appliedAfter: 500 });
    stage.slack.failNext('chat.postMessage', { kind: 'ratelimited', retryAfter: 1 });
    const said = await stage.slack.say(channel, '@mgscode 4001');
    await stage.slack.waitFor(() => isRefused(channel), 5_000);
    const row = () => query('select state from deliveries where message_ts = ?', said.ts)[0];
    await vi.waitFor(() => expect(row()).toEqual({ state: 'answered' }), 5_000);
    expect(await stage.replies(said)).toHaveLength(1);
    stage.refusals();
  });

  it('an answer that could not be remembered does not silence the pastes after it', async () => {
    const root = await trouble();
    query("create trigger full before update of reply_ts on sightings begin select raise(fail, 'full'); end");
    await pasteIn(root);
    await stage.reply(root);
    query('drop trigger full');
    await pasteIn(root);
    const [, second] = await stage.replies(root, 2);
    expect(second && headline(second)).toMatch(/^4001 · /);
    await pasteIn(root);
    await stage.slack.waitFor(() => {
      const now = stage.slack.message(root.channel, second?.ts ?? '');
      return now !== undefined && shown(now).includes('Seen 2 times');
    });
    expect(stage.problems()).toMatchObject([{ msg: 'A reply cannot be counted up' }]);
  });

  it('a paste that was edited into another question before a restart leaves its code to the next paste', async () => {
    const root = await trouble();
    stage.slack.failNext('chat.postMessage', { kind: 'ratelimited', retryAfter: 2 });
    const said = await pasteIn(root);
    await stage.slack.waitFor(() => isRefused(root.channel));
    await stage.slack.edit(root.channel, said.ts, '@mgscode 7003');
    const row = () => query('select edit from deliveries where message_ts = ?', said.ts)[0];
    await vi.waitFor(() => expect(row()?.edit).not.toBe(''));
    await stage.running.restart();
    const [first] = await stage.replies(root, 1);
    expect(first && headline(first)).toMatch(/^7003 · /);
    await pasteIn(root);
    const [, second] = await stage.replies(root, 2);
    expect(second && headline(second)).toMatch(/^4001 · /);
    stage.problems();
    stage.refusals();
  });
});
