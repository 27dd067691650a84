import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLog } from '../../src/log.ts';
import { runBot } from '../../src/run.ts';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { type Field, openField } from '../faults/field.ts';
import { partsOf } from '../faults/parts.ts';
import { openHeldWay } from '../helpers/held-way.ts';
import { modes } from './bot.ts';
import { shown } from './looks.ts';
import { useStage } from './stage.ts';

const patience = { timeout: 10_000 };
const paste = 'Result-Status: 4001';
/** Fails one write, as a full disk does. */
const failing = `create trigger failing before update of state on deliveries when new.state = 'closed'
  begin select raise(fail, 'disk I/O error'); end`;

describe.each(modes)('how often an error was seen, over %s', (mode) => {
  const stage = useStage(mode, { timings: { recoverMs: 100, leaseMs: 1_000, callMs: 800 } });

  function query(statement: string): readonly Record<string, unknown>[] {
    const database = new DatabaseSync(stage.running.database, { timeout: 5_000 });
    try {
      return database.prepare(statement).all();
    } finally {
      database.close();
    }
  }

  async function incident(): Promise<{ root: SlackMessage; says: (words: string) => Promise<void> }> {
    const root = await stage.slack.say(stage.channel({ name: `inc-counted-${mode}` }), paste);
    const { channel, ts } = await stage.reply(root);
    const now = () => shown(stage.slack.message(channel, ts) as SlackMessage);
    return { root, says: (words) => vi.waitFor(() => expect(now()).toContain(words), patience) };
  }

  it('counts a message once that is looked at again since the store failed', async () => {
    const { root, says } = await incident();
    query(failing);
    const said = await stage.slack.say(root.channel, paste, { threadTs: root.ts });
    await vi.waitFor(() => expect(stage.problems().length).toBeGreaterThan(0), patience);
    query('drop trigger failing');
    const state = `select state from deliveries where message_ts = '${said.ts}'`;
    await vi.waitFor(() => expect(query(state)).toMatchObject([{ state: 'closed' }]), patience);
    stage.problems();
    await says('Seen 2 times');
  });

  it('is shown although Slack asks to slow down first', async () => {
    const { root, says } = await incident();
    stage.slack.failNext('chat.update', { kind: 'ratelimited', retryAfter: 1 });
    await stage.slack.say(root.channel, paste, { threadTs: root.ts });
    await says('Seen 2 times');
    stage.refusals();
  });
});

describe('of two replicas, the one whose update is overtaken', () => {
  /** A replica beside that of a field, which reaches Slack by a way of its own; gives where it hears events. */
  async function second({ slack, database }: Field, apiUrl: string): Promise<string> {
    const { botToken, appToken, signingSecret } = slack;
    const plan = { mode: 'http', slack: { apiUrl, botToken, appToken, signingSecret }, database, port: 0 } as const;
    const bot = await runBot(partsOf(plan, openLog('info', { write: () => undefined })));
    onTestFinished(() => bot.stop());
    return `http://127.0.0.1:${bot.port}/slack/events`;
  }

  it('leaves no older count on the reply', async () => {
    const field = await openField({ mode: 'http', store: 'sqlite', replicas: 1, postgres: async () => '' });
    onTestFinished(field.stop);
    const { slack, channel, urls } = field;
    const way = await openHeldWay(slack.apiUrl, 'chat.update');
    const slow = await second(field, way.url);
    const root = await slack.say(channel, paste);
    const replies = () => slack.thread(channel, root.ts).filter(({ bot_id: bot }) => bot !== undefined);
    const says = (words: string) => vi.waitFor(() => expect(replies().map(shown).join()).toContain(words), patience);
    await says('4001');
    const { team } = slack.ids;
    const rootRow = () => field.store.find({ team, channel, ts: root.ts });
    await vi.waitFor(async () => expect(await rootRow()).toMatchObject({ state: 'answered' }), patience);
    slack.deliverTo(slow);
    await slack.say(channel, paste, { threadTs: root.ts });
    await way.held;
    slack.deliverTo(...urls);
    await slack.say(channel, paste, { threadTs: root.ts });
    await says('Seen 3 times');
    way.release();
    await vi.waitFor(async () => expect(await field.store.pending()).toBe(0), patience);
    await says('Seen 3 times');
    expect(replies()).toHaveLength(1);
  });
});
