import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Field, openField } from '../faults/field.ts';
import { settle, tally } from '../faults/tally.ts';
import '../helpers/postgres/setup.ts';
import { type DatabaseProxy, startProxy } from '../helpers/postgres/start-proxy.ts';
import { type Mode, modes } from './bot.ts';
import { responds } from './ports.ts';

const postgres = async () => (await fetch(inject('postgres'))).text();

/** A bot whose database takes connections and says nothing from the first question on. */
async function opened(mode: Mode): Promise<{ readonly field: Field; readonly proxy: DatabaseProxy }> {
  let proxy: DatabaseProxy | undefined;
  const ground = { mode, store: 'postgres', replicas: 1, postgres } as const;
  const field = await openField(ground, {
    database: async (database) => {
      proxy = await startProxy(database.kind === 'postgres' ? database.url : '');
      return { kind: 'postgres', url: proxy.url };
    },
  });
  if (proxy === undefined) {
    throw new Error('the bot was started without the proxy');
  }
  return { field, proxy };
}

describe.each(modes)('while PostgreSQL takes connections and says nothing, over %s', (mode) => {
  let field: Field;
  let proxy: DatabaseProxy;
  beforeAll(async () => {
    ({ field, proxy } = await opened(mode));
    await field.slack.command(field.channel, '/mgscode status');
    proxy.silence();
  });
  afterAll(async () => {
    // What is silent is waited for when the bot stops, what is broken is not.
    await proxy.cut();
    await proxy.restore();
    await field.stop();
    await proxy.close();
  });

  // Slack waits three seconds for any of these, and so does the local one.
  it.concurrent.each([
    ['status', /Store {2}PostgreSQL, does not answer/],
    ['状态', /存储 {2}PostgreSQL，没有应答/],
    ['watch', /could not be saved for now: .* may still take effect late.*try again/s],
    ['quiet', /could not be saved for now/],
    ['关注', /暂时没能保存：.*仍有可能生效.*再试一次/s],
    ['lang zh', /could not be saved for now/],
    ['lang auto', /could not be saved for now/],
    ['lang', /I cannot tell for now: my store does not answer/],
    ['语言', /暂时没法回答：存储没有应答/],
    ['help', /I explain result codes/],
    ['4001', /4001 · /],
  ])('“/mgscode %s” is answered in time', async (words, said) => {
    const { acked, message } = await field.slack.command(field.channel, `/mgscode ${words}`);
    expect(acked).toBe(true);
    expect(message?.text).toMatch(said);
  });
});

it.each(modes)(
  'what is said is refused before Slack’s three seconds are over, and answered once, over %s',
  async (mode) => {
    const { field, proxy } = await opened(mode);
    const { slack } = field;
    proxy.silence();
    const said = await slack.say(field.channel, '@mgscode 4001');
    const first = () => slack.deliveries.filter(({ attempt, ms }) => attempt === 0 && ms > 0);
    await slack.waitFor(() => first().length > 0, 5_000);
    expect(first().map(({ acked }) => acked)).not.toContain(true);
    expect(field.logs.map(({ msg }) => msg)).toContain(
      'The store takes no messages in; Slack is to send this one again',
    );
    await proxy.cut();
    await proxy.restore();
    await slack.waitFor(() => tally(slack, [said]).once === 1, 10_000);
    await settle(field, 10_000);
    expect(tally(slack, [said])).toMatchObject({ once: 1, moreOften: [] });
    await field.stop();
    await proxy.close();
  },
);

it('/readyz says within seconds that PostgreSQL says nothing, and is ready again with it', async () => {
  const { field, proxy } = await opened('http');
  const url = new URL('/readyz', field.urls[0]).href;
  await responds(url, 200);
  proxy.silence();
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_500) });
  expect(`${answer.status} ${await answer.text()}`).toBe('503 the store does not answer\n');
  await proxy.cut();
  await proxy.restore();
  await responds(url, 200);
  await field.stop();
  await proxy.close();
});
