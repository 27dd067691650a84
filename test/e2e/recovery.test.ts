import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { signatureHeaders, timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

/** Keeps what messages were taken in with, which the bot itself blanks as soon as they are answered. */
const keeping = `
  create table kept (message_ts text, payload text);
  create trigger keep after insert on deliveries begin insert into kept values (new.message_ts, new.payload); end;`;

const asBefore = `update deliveries set state = 'pending', reply_ts = null, attempts = 0, lease_until = 0, created_at = created_at - ?,
  payload = (select payload from kept where kept.message_ts = deliveries.message_ts)
  where message_ts = ? returning state`;

describe.each(modes)('what was taken in and not answered, over %s', (mode) => {
  const stage = useStage(mode, { timings: { recoverMs: 100, settleMs: 50 } });
  beforeAll(() => withDatabase((database) => database.exec(keeping)));

  interface Row {
    readonly state: string;
    readonly payload: string | null;
  }

  function withDatabase<T>(work: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(stage.running.database, { timeout: 5_000 });
    try {
      return work(database);
    } finally {
      database.close();
    }
  }

  function query(statement: string, ...values: readonly (string | number)[]): readonly Row[] {
    return withDatabase((database) => database.prepare(statement).all(...values) as unknown as Row[]);
  }

  const rowOf = ({ ts }: SlackMessage) => query('select * from deliveries where message_ts = ?', ts)[0];

  /** Has a message answered, makes its row what a process that died left, and gives the answer and the one after that. */
  async function twice(said: SlackMessage, root = said): Promise<readonly SlackMessage[]> {
    await stage.reply(root);
    await vi.waitFor(() => expect(rowOf(said)).toMatchObject({ state: 'answered' }));
    query(asBefore, 0, said.ts);
    return stage.replies(root, 2);
  }

  it.each([
    ['a code', '@mgscode 4001', /^4001 · /],
    ['a paste', `@mgscode ${signatureHeaders}`, /^7014 · /],
    ['words', '@mgscode session expired', /^2000 · /],
    ['a question in Chinese', '@mgscode 4001 是什么意思', /^4001 · 后端/],
    ['several codes', '@mgscode 4001 7003', /^4001 · /],
    ['a command', '@mgscode help', undefined],
    ['nothing that could be explained', '@mgscode where is the coffee machine', undefined],
  ])('is answered after a restart as it would have been: %s', async (_, text, title) => {
    const [before, after] = await twice(await stage.slack.say(stage.channel(), text));
    expect(after && shown(after)).toBe(before && shown(before));
    if (title !== undefined) expect(after && headline(after)).toMatch(title);
    await vi.waitFor(() => expect(rowOf(before as SlackMessage)?.state).not.toBe('pending'));
  });

  it('keeps nothing that somebody wrote while it is owed, and nothing at all when it is answered', async () => {
    const text = `@mgscode Mustermann says ${timeoutHeaders} mail a.b@example.com or call +49 171 1234567`;
    const said = await stage.slack.say(stage.channel(), text);
    await stage.reply(said);
    const [{ payload } = { payload: null }] = query('select * from kept where message_ts = ?', said.ts);
    expect(payload).toContain('4001');
    expect(payload).not.toMatch(/Mustermann|Tengine|example\.com|1234567"/);
    await vi.waitFor(() => expect(rowOf(said)).toMatchObject({ state: 'answered', payload: null }));
  });

  it('is a paste in a watched channel', async () => {
    const said = await stage.slack.say(stage.channel({ name: `inc-late-${mode}` }), timeoutHeaders);
    const [before, after] = await twice(said);
    expect(after && shown(after)).toBe(before && shown(before));
  });

  it('is no paste in a channel that was silenced meanwhile', async () => {
    const channel = stage.channel({ name: `inc-silenced-${mode}` });
    const said = await stage.slack.say(channel, timeoutHeaders);
    await stage.reply(said);
    await stage.slack.command(channel, '/mgscode quiet');
    query(asBefore, 0, said.ts);
    await vi.waitFor(() => expect(rowOf(said)).toMatchObject({ state: 'closed', payload: null }));
    expect(await stage.replies(said)).toHaveLength(1);
  });

  it('is what the thread says, read from Slack again', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, timeoutHeaders);
    const said = await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    const [before, after] = await twice(said, root);
    expect(headline(after as SlackMessage)).toMatch(/^4001 · /);
    expect(headline(before as SlackMessage)).toMatch(/^4001 · /);
  });

  it('that is older than anybody waits is closed with a line in the log', async () => {
    const said = await stage.slack.say(stage.channel(), '@mgscode 4001');
    await stage.reply(said);
    query(asBefore, 700_000, said.ts);
    await vi.waitFor(() => expect(rowOf(said)).toMatchObject({ state: 'closed', payload: null }));
    expect(stage.problems()).toMatchObject([{ msg: 'A message was not answered, and nobody waits any more' }]);
    expect(await stage.replies(said)).toHaveLength(1);
  });

  it('was posted all the same is found, and not posted again', async () => {
    const said = await stage.slack.say(stage.channel(), '@mgscode 4001');
    await stage.reply(said);
    query(asBefore, 0, said.ts);
    query('update deliveries set attempts = 1 where message_ts = ? returning state', said.ts);
    await vi.waitFor(() => expect(rowOf(said)).toMatchObject({ state: 'answered', payload: null }));
    expect(await stage.replies(said)).toHaveLength(1);
  });
});
