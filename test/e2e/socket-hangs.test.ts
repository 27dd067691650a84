import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLog } from '../../src/log.ts';
import { type RunningBot, runBot } from '../../src/run.ts';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { type Timings, usualTimings } from '../../src/slack/timings.ts';
import { makeDatabase } from '../faults/databases.ts';
import { partsOf } from '../faults/parts.ts';
import type { LogLine } from './bot.ts';
import { type HangingLink, type Manner, startHangingLink } from './hanging-link.ts';
import { headline } from './looks.ts';
import { owe } from './owe.ts';
import { freePort, responds } from './ports.ts';

const ground = { mode: 'socket', store: 'sqlite', replicas: 1, postgres: async () => '' } as const;
const patience = { timeout: 15_000 } as const;

describe.each(['deaf', 'mute'] as const)('a connection by Socket Mode that hangs (%s)', (manner) => {
  it('is given up and tried again with one line in the log for each, and works when Slack does', async () => {
    const { link, slack, logs, url } = await launch(manner, { connectMs: 1_000 });
    await vi.waitFor(() => expect(link.begun()).toBeGreaterThan(1), patience);
    expect(await responds(`${url}/readyz`, 503)).toBe('cannot connect to Slack: Slack did not say hello within 1 s');
    link.become('well');
    expect(await responds(`${url}/readyz`, 200)).toBe('ready');
    await vi.waitFor(() => expect(link.open()).toBe(0), patience);
    const told = logs.filter(({ level }) => level >= 40).map(({ msg }) => msg);
    expect(told).toEqual(Array.from({ length: link.begun() }, () => 'No connection to Slack'));
    expect(slack.sockets()).toBe(1);
    const { message } = await slack.command('#mobile-team', '/mgscode 4001');
    expect(message && headline(message)).toMatch(/^4001 · /);
  });

  it('keeps nobody waiting who is owed an answer', async () => {
    const { link, slack, url, channel } = await launch(manner, { connectMs: 120_000, recoverMs: 100 });
    await vi.waitFor(() => expect(slack.botMessagesIn(channel)).toHaveLength(1), patience);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect(link.begun()).toBe(1);
  });

  it('is ended with the process, without a word', async () => {
    const { link, slack, logs, started } = await launch('well', { connectMs: 120_000 });
    const bot = await started;
    link.become(manner);
    slack.dropSockets('close');
    await vi.waitFor(() => expect(link.open()).toBe(1), patience);
    await bot.stop();
    await vi.waitFor(() => expect(link.open()).toBe(0), patience);
    expect(logs.filter(({ level }) => level >= 40)).toEqual([]);
  });
});

interface Launched {
  readonly slack: LocalSlack;
  readonly link: HangingLink;
  readonly logs: readonly LogLine[];
  readonly url: string;
  /** Where a message is owed an answer from before the start. */
  readonly channel: string;
  readonly started: Promise<RunningBot>;
}

/** Starts the bot without waiting until it is connected, and ends all of it after the test. */
async function launch(manner: Manner, timings: Partial<Timings>): Promise<Launched> {
  const slack = await startLocalSlack({ mode: 'socket', seedMessages: false, page: false });
  const link = await startHangingLink(slack.apiUrl, manner);
  const { database, drop } = await makeDatabase(ground);
  const channel = slack.addChannel({ name: 'owed' });
  await owe(database, { team: slack.ids.team, channel, ts: '1795000000.000100' });
  const logs: LogLine[] = [];
  const log = openLog('info', { write: (line: string) => void logs.push(JSON.parse(line)) });
  const port = await freePort();
  const plan = { mode: 'socket', slack: { ...slack, apiUrl: link.apiUrl }, database, port } as const;
  const started = runBot(partsOf({ ...plan, timings: { ...usualTimings, ...timings } }, log));
  const url = `http://127.0.0.1:${port}`;
  onTestFinished(async () => {
    link.become('well');
    link.drop();
    await (await started).stop();
    await link.close();
    await slack.close();
    await drop();
  });
  await responds(`${url}/healthz`, 200);
  return { slack, link, logs, url, channel, started };
}
