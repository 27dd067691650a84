import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { newDatabase, rows } from '../helpers/postgres/database.ts';
import { openProxy } from '../helpers/postgres/proxy.ts';
import { finished, type Ran, start } from './command-line.ts';
import { headline } from './looks.ts';
import { freePort, responds } from './ports.ts';

/** One of several processes on one database. */
interface Replica {
  readonly url: string;
  readonly process: ReturnType<typeof start>;
  readonly ended: Promise<Ran>;
}

let slack: LocalSlack;
let replicas: Replica[] = [];
beforeEach(async () => {
  slack = await startLocalSlack({ mode: 'http', seedMessages: false, page: false });
});
afterEach(async () => {
  for (const { process, ended } of replicas) {
    process.kill('SIGKILL');
    await ended;
  }
  replicas = [];
  await slack.close();
});

async function launch(database: string): Promise<Replica> {
  const port = await freePort();
  const process = start('src/main.ts', [], {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    METRICS_PORT: '0',
    DATABASE_URL: database,
  });
  const replica = { url: `http://127.0.0.1:${port}`, process, ended: finished(process) };
  replicas.push(replica);
  return replica;
}

async function stop({ process, ended }: Replica): Promise<Ran> {
  process.kill('SIGTERM');
  return ended;
}

it('two replicas that start at once on an empty PostgreSQL know what the other did, and end with 0', async () => {
  const database = await newDatabase();
  const [one, two] = await Promise.all([launch(database), launch(database)]);
  await Promise.all([responds(`${one.url}/readyz`, 200), responds(`${two.url}/readyz`, 200)]);

  slack.deliverTo(`${one.url}/slack/events`);
  const asked = await slack.say('#mobile-team', '@mgscode 4001');
  const replies = () => slack.thread(asked.channel, asked.ts).slice(1).map(headline);
  await slack.waitFor(() => replies().length === 1);
  await slack.settled();

  slack.deliverTo(`${two.url}/slack/events`);
  await slack.edit(asked.channel, asked.ts, '@mgscode 7003');
  await slack.waitFor(() => replies()[0]?.startsWith('7003'));
  await slack.settled();
  expect(replies()).toEqual([expect.stringMatching(/^7003 · /)]);

  for (const { status, stdout, stderr } of [await stop(one), await stop(two)]) {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain(new URL(database).password);
  }
});

it('a replica whose database goes away lives, tells of it at /readyz and in the log, and is ready again with it', async () => {
  const database = await newDatabase();
  const proxy = await openProxy(database);
  const replica = await launch(proxy.url);
  await responds(`${replica.url}/readyz`, 200);
  const told = new Promise<void>((resolve) => {
    replica.process.stdout.on('data', (text: string) => void (text.includes('was lost') && resolve()));
  });
  await proxy.cut();
  await told;
  expect(await responds(`${replica.url}/readyz`, 503)).toBe('the store takes nothing in; see the log');
  expect(await responds(`${replica.url}/healthz`, 200)).toBe('ok');
  await proxy.restore();
  await responds(`${replica.url}/readyz`, 200);
  expect(await rows(database, "select 1 from pg_stat_activity where application_name = 'mgscode'")).not.toEqual([]);
  const { status, stdout, stderr } = await stop(replica);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/"level":40.*Connection terminated unexpectedly.*A connection to the database was lost/);
  expect(stdout).not.toContain(new URL(database).password);
});

it('a start with a wrong password exits with 2 and does not show it', async () => {
  const wrong = Object.assign(new URL(await newDatabase()), { password: 'hunter2hunter2' });
  const { status, stdout, stderr } = await (await launch(wrong.href)).ended;
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(
    `mgscode cannot start: DATABASE_URL: the store cannot be opened (postgres://${wrong.host}${wrong.pathname}: ` +
      'password authentication failed for user "mgscode"; look at the user and the password in the URL)\n',
  );
});

it('a URL without the password that the server asks for stops the start with 2, and says what to do', async () => {
  const database = Object.assign(new URL(await newDatabase()), { password: '' }).href;
  const { status, stdout, stderr } = await (await launch(database)).ended;
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/client password must be a string; the server asks for a password: put it into the URL/);
});
