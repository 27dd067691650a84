import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { type LogLine, modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

const calmLine = /Something went wrong on my side, and it is in my log as ([0-9a-f]{6})\. Please try again\./;

type Table = 'channels' | 'deliveries';

/** Does something while a table of the store is missing, which makes every call of the store on it fail. */
async function losing<T>(path: string, table: Table, work: () => Promise<T>): Promise<T> {
  const database = new DatabaseSync(path);
  database.exec(`pragma busy_timeout = 5000; alter table ${table} rename to lost_${table}`);
  try {
    return await work();
  } finally {
    database.exec(`alter table lost_${table} rename to ${table}`);
    database.close();
  }
}

describe.each(modes)('when something fails inside, over %s', (mode) => {
  const stage = useStage(mode, { slack: { redeliveryScale: 0 } });

  const withoutTable = <T>(table: Table, work: () => Promise<T>) => losing(stage.running.database, table, work);

  /** The reference in a reply, which must be the one in the log, on one line alone. */
  function expectReference(message: SlackMessage): void {
    expect(shown(message)).toMatch(calmLine);
    const reference = calmLine.exec(shown(message))?.[1];
    expect(stage.problems()).toMatchObject([{ level: 50, reference }]);
    expect(message.text).toContain(reference);
  }

  it('the slash command shows one calm line with a reference that is in the log', async () => {
    await withoutTable('channels', async () => {
      const { message } = await stage.slack.command('#mobile-team', '/mgscode quiet');
      expectReference(message as SlackMessage);
    });
  });

  it('questions by slash command do not need the store at all', async () => {
    await withoutTable('channels', () =>
      withoutTable('deliveries', async () => {
        const { message } = await stage.slack.command('#mobile-team', '/mgscode 4001');
        expect(message && headline(message)).toMatch(/^4001 · /);
      }),
    );
  });

  it('“status” tells that the store does not answer', async () => {
    await withoutTable('channels', async () => {
      const { message } = await stage.slack.command('#mobile-team', '/mgscode status');
      expect(message && shown(message)).toMatch(/Store {2}SQLite, does not answer/);
    });
    expect(stage.problems()).toMatchObject([{ level: 50, msg: 'The store does not answer' }]);
  });

  it('/readyz tells of a store that can be read and takes nothing in, and the log tells why, once', async () => {
    const ready = async () => (await fetch(`http://127.0.0.1:${stage.running.bot.port}/readyz`)).text();
    const database = new DatabaseSync(stage.running.database);
    const full = "begin select raise(fail, 'database or disk is full'); end";
    for (const what of ['insert', 'update']) {
      database.exec(`create trigger full_${what} before ${what} on channels ${full}`);
    }
    expect([await ready(), await ready()]).toEqual(Array(2).fill('the store takes nothing in; see the log\n'));
    const { message } = await stage.slack.command('#mobile-team', '/mgscode status');
    expect(message && shown(message)).toMatch(/Store {2}SQLite, does not answer/);
    database.exec('drop trigger full_insert; drop trigger full_update');
    database.close();
    expect(await ready()).toBe('ready\n');
    const told = stage.problems().map(({ msg }) => msg);
    expect(told).toEqual(['The store takes nothing in', 'The store does not answer']);
  });

  it('a thread that cannot be read because Slack fails gets that line', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, timeoutHeaders);
    stage.slack.failNext('conversations.replies', { kind: 'status', status: 500 });
    await stage.slack.say(channel, '@mgscode', { threadTs: root.ts });
    expectReference(await stage.reply(root));
  });

  it('a button shows it to the one who pressed, and leaves the answer', async () => {
    const channel = stage.channel();
    const { message } = await stage.slack.command(channel, '/mgscode 4001');
    stage.slack.failNext('chat.postMessage', { kind: 'reset' });
    await stage.slack.click(message as SlackMessage, 'Share');
    const [answer, line] = await stage.privately(channel);
    expect(answer?.ts).toBe(message?.ts);
    expectReference(line as SlackMessage);
  });

  it.each([true, false])('a post that is reset comes once, whether Slack took it (%s) or not', async (applied) => {
    const channel = stage.channel();
    stage.slack.failNext('chat.postMessage', { kind: 'reset', applied });
    const said = await stage.slack.say(channel, '@mgscode 4001');
    expect(headline(await stage.reply(said))).toMatch(/^4001 · /);
    await stage.quiet();
    expect(await stage.replies(said)).toHaveLength(1);
  });

  it('a post that Slack asks to slow down waits as long as it is told, and comes', async () => {
    const channel = stage.channel();
    stage.slack.failNext('chat.postMessage', { kind: 'ratelimited', retryAfter: 1 });
    const said = await stage.slack.say(channel, '@mgscode 4001');
    expect(headline(await stage.reply(said))).toMatch(/^4001 · /);
  });
});

describe.each(modes)('while the store takes nothing in, over %s', (mode) => {
  const stage = useStage(mode, { slack: { redeliveryScale: 0.002, ackTimeout: 150 } });

  it('a message is not acknowledged, and is answered once when Slack sends it again', async () => {
    const channel = stage.channel({ name: `inc-broken-${mode}` });
    const before = stage.slack.deliveries.length;
    const [asked, pasted] = await losing(stage.running.database, 'deliveries', async () => {
      const said = [stage.slack.say(channel, '@mgscode 4001'), stage.slack.say(channel, timeoutHeaders)];
      await vi.waitFor(() => expect(stage.slack.deliveries.length - before).toBeGreaterThan(3));
      expect(stage.slack.botMessagesIn(channel)).toEqual([]);
      return Promise.all(said);
    });
    for (const said of [asked, pasted]) {
      if (said !== undefined) expect(headline(await stage.reply(said))).toMatch(/^4001 · /);
    }
    const sent = stage.slack.deliveries.slice(before);
    expect(sent.filter(({ acked }) => !acked).length).toBeGreaterThan(2);
    const problems = stage.problems().filter(({ msg }) => /^The store takes no messages in/.test(msg));
    expect(problems.length).toBeGreaterThan(2);
    expect(JSON.stringify(stage.logs)).not.toContain('Tengine');
  });
});

describe.each(modes)('what Slack refuses, over %s', (mode) => {
  const stage = useStage(mode);

  it.each([
    ['is_archived', /archived/],
    ['missing_scope', /permission/],
    ['restricted_action', /does not let me post/],
    ['restricted_action_read_only_channel', /read-only/],
    ['msg_blocks_too_long', /too long/],
  ])('%s has a sentence of its own for the one who shares', async (error, words) => {
    const channel = stage.channel();
    const { message } = await stage.slack.command(channel, '/mgscode 4001');
    stage.slack.failNext('chat.postMessage', { kind: 'error', error });
    await stage.slack.click(message as SlackMessage, 'Share');
    const seen = await stage.privately(channel);
    expect(seen).toHaveLength(2);
    expect(seen.at(-1) && shown(seen.at(-1) as SlackMessage)).toMatch(words);
    expect(stage.problems()).toMatchObject([{ level: 50, refusal: error, told: true }]);
  });

  it.each(['is_archived', 'not_in_channel', 'channel_not_found', 'missing_scope', 'token_revoked', 'invalid_blocks'])(
    '%s leaves one log line with a reference for a mention, where nobody can be told',
    async (error) => {
      const channel = stage.channel();
      stage.slack.failNext('chat.postMessage', { kind: 'error', error });
      await stage.slack.say(channel, '@mgscode 4001');
      const isIt = ({ refusal, msg }: LogLine): boolean => refusal === error && msg === 'A reply could not be posted';
      await vi.waitFor(() => expect(stage.logs.filter(isIt)).toHaveLength(1));
      expect(stage.logs.filter(({ msg, surface }) => msg === 'Answered' && surface === 'mention')).toEqual([]);
      expect(await stage.posts(channel)).toEqual([]);
      const reference = expect.stringMatching(/^[0-9a-f]{6}$/);
      const line = { level: 50, reference, refusal: error, msg: 'A reply could not be posted' };
      expect(stage.problems()).toMatchObject([line]);
    },
  );

  it('the text of a question is in no log line, whatever fails', async () => {
    stage.slack.failNext('chat.postMessage', { kind: 'error', error: 'is_archived' });
    await stage.slack.say(stage.channel(), '@mgscode 4001 of customer Mustermann');
    await stage.quiet();
    expect(stage.problems()).toHaveLength(1);
    expect(JSON.stringify(stage.logs)).not.toContain('Mustermann');
    expect(JSON.stringify(stage.logs)).not.toContain(stage.slack.botToken);
  });
});
