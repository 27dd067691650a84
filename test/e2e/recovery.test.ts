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

/** Owes a message that has its reply what another one was taken in with. */
const asEdited = `update deliveries set state = 'pending', attempts = 0, lease_until = 0,
  payload = (select payload from kept where kept.message_ts = ?) where message_ts = ? returning state`;

interface Row {
  readonly lease_until: number;
  readonly edit: string;
  readonly state: string;
  readonly payload: string | null;
}

type Values = readonly (string | number)[];

function withDatabase<T>(path: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function queryIn(path: string, statement: string, ...values: Values): readonly Row[] {
  return withDatabase(path, (database) => database.prepare(statement).all(...values) as unknown as Row[]);
}

describe.each(modes)('what was taken in and not answered, over %s', (mode) => {
  const stage = useStage(mode, { timings: { recoverMs: 100, settleMs: 50 } });
  beforeAll(() => withDatabase(stage.running.database, (database) => database.exec(keeping)));

  const query = (statement: string, ...values: Values) => queryIn(stage.running.database, statement, ...values);
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

  it('was edited into a command counts no code on its reply any more', async () => {
    const root = await stage.slack.say(stage.channel({ name: `inc-command-${mode}` }), 'we have trouble');
    const said = await stage.slack.say(root.channel, '@mgscode 4001', { threadTs: root.ts });
    const { ts } = await stage.reply(root);
    const help = await stage.slack.say(stage.channel(), '@mgscode help');
    await stage.reply(help);
    await stage.quiet();
    query(asEdited, help.ts, said.ts);
    await stage.slack.waitFor(() => !shown(stage.slack.message(root.channel, ts) as SlackMessage).includes('4001 ·'));
    await stage.quiet();
    await stage.slack.say(root.channel, 'Result-Status: 4001', { threadTs: root.ts });
    const [, second] = await stage.replies(root, 2);
    expect(second && headline(second)).toMatch(/^4001 · /);
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

describe.each(modes)('what is being answered, over %s', (mode) => {
  const timings = { recoverMs: 100, settleMs: 50, leaseMs: 900 };
  const stage = useStage(mode, { timings, slack: { redeliveryScale: 1 / 600 } });
  const rowOf = ({ ts }: SlackMessage): Row | undefined =>
    queryIn(stage.running.database, 'select * from deliveries where message_ts = ?', ts)[0];

  it('is held as long as it is worked at, however long that takes', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, 'what is this?');
    await stage.slack.uploadSnippet(channel, timeoutHeaders, { threadTs: root.ts });
    stage.slack.setFaults(({ method }) => (method === 'file' ? { kind: 'hang', ms: 1_500 } : undefined));
    const said = await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    const until = () => rowOf(said)?.lease_until ?? 0;
    const before = await vi.waitUntil(until);
    await vi.waitFor(() => expect(until()).toBeGreaterThan(before), { timeout: 1_400 });
    await stage.reply(root);
    stage.slack.setFaults();
  });

  it('and was edited while its reply was in doubt gets the reply to what it says now', async () => {
    const channel = stage.channel();
    stage.slack.failNext('chat.postMessage', { kind: 'reset', applied: true });
    stage.slack.failNext('conversations.replies', { kind: 'status', status: 500 }, 3);
    const said = await stage.slack.say(channel, '@mgscode 4001');
    await stage.slack.waitFor(() => stage.slack.callsTo('conversations.replies').length > 0);
    await stage.slack.edit(channel, said.ts, '@mgscode 7003');
    await vi.waitFor(() => expect(rowOf(said)?.edit).not.toBe(''));
    await stage.running.restart();
    await stage.slack.waitFor(() =>
      stage.slack.botMessagesIn(channel).some((post) => headline(post)?.startsWith('7003')),
    );
    expect(stage.slack.botMessagesIn(channel)).toHaveLength(1);
    stage.problems();
  });
});

describe.each(modes)('where Slack asks to wait and the history is not to be read, over %s', (mode) => {
  const scopes = ['commands', 'chat:write', 'app_mentions:read', 'channels:read'];
  const timings = { recoverMs: 100, settleMs: 50, tooOldMs: 10_000 };
  const stage = useStage(mode, { timings, slack: { scopes } });
  const posts = () => stage.slack.callsTo('chat.postMessage').map(({ args }) => args.channel);

  it('an answer is posted by the next process, once, and not before that time', async () => {
    const channel = stage.channel();
    stage.slack.failNext('chat.postMessage', { kind: 'ratelimited', retryAfter: 2 });
    const began = Date.now();
    const said = await stage.slack.say(channel, '@mgscode 4001');
    await stage.slack.waitFor(() => posts().includes(channel));
    await stage.running.restart();
    expect(headline(await stage.reply(said))).toMatch(/^4001 · /);
    expect(Date.now() - began).toBeGreaterThan(1_900);
    expect(posts().filter((each) => each === channel)).toHaveLength(2);
    stage.problems();
  });

  it('for longer than anybody waits, the message is closed, with a line in the log', async () => {
    const channel = stage.channel();
    stage.problems();
    stage.slack.failNext('chat.postMessage', { kind: 'ratelimited', retryAfter: 30 });
    await stage.slack.say(channel, '@mgscode 4001');
    const logged = await vi.waitUntil(() => stage.problems()[0]);
    expect(logged.msg).toBe('A reply could not be posted, and nobody waits any more');
    await stage.quiet();
    expect(posts().filter((each) => each === channel)).toHaveLength(1);
  });
});
