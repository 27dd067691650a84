import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { type LogLine, modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';
import { type Stage, useStage } from './stage.ts';

const patience = { timeout: 5_000 } as const;

interface Row {
  readonly state: string;
  readonly attempts: number;
  readonly payload: string | null;
}

/** What the tests do past the bot: to its store, and to Slack. */
function around(stage: Stage) {
  function query(statement: string, ...values: readonly (string | number | null)[]): readonly Row[] {
    const database = new DatabaseSync(stage.running.database, { timeout: 5_000 });
    try {
      return database.prepare(statement).all(...values) as unknown as Row[];
    } finally {
      database.close();
    }
  }

  const rowOf = ({ ts }: SlackMessage) => query('select * from deliveries where message_ts = ?', ts)[0];

  /** Says something whose reply Slack has wait, so that it is for the next process. */
  async function owe(channel: string, text: string, threadTs?: string): Promise<SlackMessage> {
    stage.slack.failNext('chat.postMessage', { kind: 'ratelimited', retryAfter: 1 });
    const said = await stage.slack.say(channel, text, threadTs === undefined ? {} : { threadTs });
    await stage.slack.waitFor(() =>
      stage.slack.callsTo('chat.postMessage').some(({ args, status }) => args.channel === channel && status === 429),
    );
    return said;
  }

  /** Has the message be owed as if something else had been written down of it. */
  function rewrite({ ts }: SlackMessage, payload: string | null): void {
    query('update deliveries set payload = ? where message_ts = ? returning state', payload, ts);
  }

  /** The catalog had another code when the message was taken in. */
  function withoutItsCode(said: SlackMessage): void {
    const payload = rowOf(said)?.payload ?? '';
    expect(payload).toContain('"code":"4001"');
    rewrite(said, payload.replace('"code":"4001"', '"code":"4998"'));
  }

  /** A line of the log about a message; whatever else was warned of till then was expected. */
  async function logged({ ts }: SlackMessage, msg: string): Promise<LogLine> {
    const isIt = (line: LogLine) => line.msg === msg && String(line.delivery).endsWith(ts);
    const line = await vi.waitUntil(() => stage.logs.find(isIt), patience);
    stage.problems();
    return line;
  }

  async function restart(): Promise<void> {
    await stage.running.restart();
    stage.problems();
  }

  return { query, rowOf, owe, rewrite, withoutItsCode, logged, restart };
}

describe.each(modes)('what is taken up again, over %s', (mode) => {
  const stage = useStage(mode, { timings: { recoverMs: 100, settleMs: 50, leaseMs: 900 } });
  const { query, rowOf, owe, rewrite, withoutItsCode, logged, restart } = around(stage);

  it.each([
    ['quiet', 'watch', { mode: 'watch', language: null }],
    ['lang zh', 'lang en', { mode: 'usual', language: 'en' }],
  ])('is no order where a newer one came meanwhile, and says so: %s', async (older, newer, told) => {
    const said = await owe(stage.channel(), `@mgscode ${older}`);
    await stage.slack.command(said.channel, `/mgscode ${newer}`);
    await restart();
    expect(shown(await stage.reply(said))).toMatch(/told something else since/);
    expect(query('select mode, language from channels where channel = ?', said.channel)).toEqual([told]);
  });

  it('is an order that still holds, and is confirmed', async () => {
    const said = await owe(stage.channel(), '@mgscode quiet');
    await restart();
    expect(shown(await stage.reply(said))).toMatch(/^From now on I answer in this channel only/m);
  });

  it('is a question whose code is gone from the catalog, read from Slack', async () => {
    const said = await owe(stage.channel(), '@mgscode 4001');
    withoutItsCode(said);
    await restart();
    expect(headline(await stage.reply(said))).toMatch(/^4001 · /);
  });

  it('is a command that this version does not know, read from Slack', async () => {
    const said = await owe(stage.channel(), '@mgscode help');
    rewrite(said, rowOf(said)?.payload?.replace('"words":"help"', '"words":"unheard"') ?? null);
    await restart();
    expect(shown(await stage.reply(said))).toContain('/mgscode lang');
  });

  it('is asked for once more where the catalog lacks its code and it cannot be read', async () => {
    const said = await owe(stage.channel(), '@mgscode 4001');
    withoutItsCode(said);
    stage.slack.failNext('conversations.history', { kind: 'error', error: 'not_in_channel' });
    await restart();
    expect(shown(await stage.reply(said))).toContain('Please ask once more');
  });

  it('is no paste whose code is gone from the catalog', async () => {
    const said = await owe(stage.channel({ name: `inc-gone-${mode}` }), timeoutHeaders);
    withoutItsCode(said);
    await restart();
    await vi.waitFor(() => expect(rowOf(said)?.state).toBe('closed'), patience);
    expect(await stage.posts(said.channel)).toEqual([]);
  });

  it('is a thread that Slack could not read out the first time', async () => {
    const root = await stage.slack.say(stage.channel(), timeoutHeaders);
    const said = await owe(root.channel, '@mgscode', root.ts);
    stage.slack.failNext('conversations.replies', { kind: 'error', error: 'internal_error' });
    await restart();
    expect(headline(await stage.reply(root))).toMatch(/^4001 · /);
    await logged(said, 'A message could not be taken up yet');
  });
});

describe.each(modes)('what a newer version took in, over %s', (mode) => {
  const stage = useStage(mode, { timings: { recoverMs: 100, settleMs: 50, longestWaitMs: 1_500 } });
  const { query, rowOf, owe, rewrite, logged, restart } = around(stage);
  const unreadable = '{"what":"nobody knows yet"}';

  it('is left to a replica of that version', async () => {
    const said = await owe(stage.channel(), '@mgscode 4001');
    const payload = rowOf(said)?.payload ?? null;
    rewrite(said, unreadable);
    await restart();
    await logged(said, 'A message was taken in by another version, and is left to that one');
    expect(rowOf(said)).toMatchObject({ state: 'pending', payload: unreadable });
    rewrite(said, payload);
    expect(headline(await stage.reply(said))).toMatch(/^4001 · /);
  });

  it('is closed with a line in the log when nobody waits any more', async () => {
    const said = await owe(stage.channel(), '@mgscode 4001');
    query('update deliveries set created_at = created_at - 700000 where message_ts = ? returning state', said.ts);
    rewrite(said, unreadable);
    await restart();
    const line = await logged(said, 'A message was not answered, and nobody waits any more');
    expect(line).toMatchObject({ level: 50, readable: false });
    await vi.waitFor(() => expect(rowOf(said)?.state).toBe('closed'));
  });
});
