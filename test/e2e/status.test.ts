import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { statusCommand } from '../../src/slack/commands/status.ts';
import type { Services } from '../../src/slack/services.ts';
import { modes } from './bot.ts';
import { shown } from './looks.ts';
import { useStage } from './stage.ts';

const overlay = fileURLToPath(new URL('../../overlay.example', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mgscode-status-'));
afterAll(() => rmSync(folder, { recursive: true }));

const replica = `${hostname()}-${process.pid}`;
const catalogVersion = String.raw`\d{4}-\d{2}-\d{2}\S*|\S+`;

describe.each(modes)('the status, over %s', (mode) => {
  const connection = mode === 'http' ? 'HTTP' : 'Socket Mode';
  const plain = useStage(mode);
  const rich = useStage(mode, { files: () => ({ overlay, config: join(folder, 'none.yml') }) });

  async function lines(stage: typeof plain, asked: string): Promise<readonly string[]> {
    const { message } = await stage.slack.command('#mobile-team', `/mgscode ${asked}`);
    return message === undefined
      ? []
      : shown(message)
          .split('\n')
          .map((line) => line.trim());
  }

  function expectEach(found: readonly string[], wanted: readonly RegExp[]): void {
    const text = found.join('\n');
    for (const line of wanted) expect(text).toMatch(line);
  }

  it('says who runs here, how and since when, with what, and what it is kept in', async () => {
    expectEach(await lines(plain, 'status'), [
      /Version {2}0\.0\.0-test, up \d+ min/,
      new RegExp(`Connection {2}${connection}, known to Slack`),
      new RegExp(`Catalog {2}(?:${catalogVersion}), \\d+ entries`),
      /Team overlay {2}none/,
      /Store {2}SQLite, answers/,
      new RegExp(`Replica {2}${replica}`),
    ]);
  });

  it('tells nothing of the inside where another company reads along', async () => {
    const channel = rich.channel();
    rich.slack.shareExternally(channel);
    const status = shown(await rich.reply(await rich.slack.say(channel, '@mgscode status')));
    expect(status).toMatch(/Version .*\n.*Connection/);
    expect(status).not.toMatch(/Replica|none\.yml|environments/);
    const list = shown(await rich.reply(await rich.slack.say(channel, '@mgscode list business')));
    const inside = await rich.slack.command(channel, '/mgscode list business');
    expect(inside.message && shown(inside.message)).toContain('20001');
    expect(list).not.toContain('20001');
  });

  it('says the same in Chinese', async () => {
    expectEach(await lines(plain, '状态'), [
      /版本 {2}0\.0\.0-test，已运行 \d+ 分钟/,
      new RegExp(`连接 {2}${connection}，Slack 已确认身份`),
      new RegExp(`目录 {2}(?:${catalogVersion})，共 \\d+ 条`),
      /团队补充 {2}无/,
      /存储 {2}SQLite，正常/,
      new RegExp(`副本 {2}${replica}`),
    ]);
  });

  it('says which overlay there is, in both languages', async () => {
    expectEach(await lines(rich, 'status'), [
      /Team overlay {2}[0-9a-f]+, \d+ entr(?:y|ies) of its own, notes on \d+ of the/,
    ]);
    expectEach(await lines(rich, '状态'), [/团队补充 {2}[0-9a-f]+，自有 \d+ 条，补充目录 \d+ 条/]);
  });
});

describe('the status of a bot on PostgreSQL', () => {
  const services = (works: boolean) => {
    const answer = async () => (works ? undefined : Promise.reject(new Error('gone')));
    return {
      run: { version: '1.2.3', mode: 'http', engine: 'postgres', replica: 'a-1', startedAt: 0 },
      now: () => 49 * 3_600_000,
      catalog: { version: 'c1', entries: [] },
      broken: [],
      configFile: { path: 'mgscode.yml', state: 'absent' },
      pointer: { environments: [] },
      policy: { watches: () => false },
      identity: { problem: () => undefined },
      store: { mode: answer, language: answer, ping: answer },
      log: { error: () => undefined },
    } as unknown as Services;
  };
  const call = { team: 'T1', channel: 'C1', user: 'U1', channelName: async () => 'general', words: [], shared: false };

  it.each([
    ['en', true, 'Store  PostgreSQL, answers'],
    ['en', false, 'Store  PostgreSQL, does not answer; see the log'],
    ['zh', true, '存储  PostgreSQL，正常'],
    ['zh', false, '存储  PostgreSQL，没有应答，见日志'],
  ] as const)('says so in %s (works: %s)', async (language, works, line) => {
    expect((await statusCommand.run(services(works), { ...call, language })).text).toContain(line);
  });
});
