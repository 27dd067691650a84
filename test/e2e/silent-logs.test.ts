import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSlack, type SlackMessage, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { type Mode, modes } from './bot.ts';
import { finished, start } from './command-line.ts';
import { timeoutHeaders } from './pastes.ts';
import { freePort, responds } from './ports.ts';

/** A word that stands in everything that anybody says, and that the bot has no reason to know. */
const marker = 'Quokkaparade';
const question = `${marker} 4001 ${marker}`;
const paste = `${timeoutHeaders}\nOperation-Type: com.example.${marker}.list\n${marker}: RpcException: [7014] ${marker}`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mgscode-logs-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(modes)('the log at its most talkative, over %s', (mode: Mode) => {
  it('holds a line for each answer, and no word of what anybody said', async () => {
    const port = await freePort();
    const slack = await startLocalSlack({
      mode,
      seedMessages: false,
      page: false,
      redeliveryScale: 0,
      ackTimeout: 300,
    });
    const database = join(folder, `${mode}.db`);
    const own = mode === 'http' ? { SLACK_SIGNING_SECRET: slack.signingSecret } : { SLACK_APP_TOKEN: slack.appToken };
    const child = start('src/main.ts', [], {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      METRICS_PORT: '0',
      LOG_LEVEL: 'debug',
      DATABASE_URL: `sqlite:${database}`,
      ...own,
    });
    const ended = finished(child);
    try {
      if (mode === 'http') {
        slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
      }
      await responds(`http://127.0.0.1:${port}/readyz`, 200);
      await talk(slack);
      await talkInTrouble(slack, database);
      if (mode === 'http') {
        await talkNonsense(slack);
      }
      await slack.settled({ quiet: 200 });
    } finally {
      child.kill('SIGTERM');
      await ended;
      await slack.close();
    }
    const { status, stdout, stderr } = await ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line.toLowerCase().includes(marker.toLowerCase()))).toEqual([]);
    expectAnswers(stdout);
  });
});

/** One question on every surface, and what people do with the answers. */
async function talk(slack: LocalSlack): Promise<void> {
  const { message } = await slack.command('#mobile-team', `/mgscode ${question}`);
  await slack.click(message as SlackMessage, 'Share');
  await slack.command('#mobile-team', `/mgscode ${paste}`);
  const asked = await slack.say('#mobile-team', `@mgscode ${question}`);
  await slack.settled();
  await slack.edit(asked.channel, asked.ts, `@mgscode ${marker} 7003`);
  await slack.say('dm', question);
  const incident = slack.addChannel({ name: 'inc-logs' });
  const overheard = await slack.say(incident, paste);
  await slack.settled();
  const answer = slack.botMessagesIn(incident).at(-1);
  await slack.click(answer as SlackMessage, 'More');
  await slack.say(incident, '@mgscode', { threadTs: overheard.ts });
  await slack.uploadSnippet(incident, paste, { text: `@mgscode ${marker}`, name: `${marker}.txt` });
  await slack.sayAsBot(incident, { text: paste });
  await slack.settled();
  await slack.shortcut(overheard);
  await slack.delete(overheard.channel, overheard.ts);
  await slack.settled();
}

/** The same while Slack refuses, breaks off or fails, and while the store does. */
async function talkInTrouble(slack: LocalSlack, file: string): Promise<void> {
  const faults = [
    { kind: 'error', error: 'is_archived' },
    { kind: 'error', error: 'invalid_blocks' },
    { kind: 'status', status: 500 },
    { kind: 'reset' },
  ] as const;
  const incident = slack.addChannel({ name: 'inc-trouble' });
  for (const fault of faults) {
    const root = await slack.say(incident, `${marker} and no code`);
    slack.setFaults(({ method }) => (method === 'auth.test' || method === 'apps.connections.open' ? undefined : fault));
    await slack.say(incident, paste);
    await slack.say(incident, `@mgscode ${question}`);
    await slack.say(incident, `@mgscode`, { threadTs: root.ts });
    await slack.uploadSnippet(incident, paste, { text: `@mgscode ${marker}`, name: `${marker}.txt` });
    await slack.shortcut(root);
    await slack.settled();
    slack.setFaults();
  }
  const database = new DatabaseSync(file);
  database.exec('pragma busy_timeout = 5000; alter table deliveries rename to lost');
  await slack.say(incident, `@mgscode ${question}`);
  await slack.say(incident, paste);
  await slack.say('dm', question);
  await slack.settled();
  database.exec('alter table lost rename to deliveries');
  database.close();
}

/** What Slack would never send: a message that is not signed, and what is signed but no message. */
async function talkNonsense(slack: LocalSlack): Promise<void> {
  const event = { type: 'message', text: question, user: 'U1', ts: '1', channel: 'C1' };
  const message = JSON.stringify({ type: 'event_callback', team_id: 'T1', event });
  const action = JSON.stringify({ type: 'block_actions', actions: [{ action_id: marker, value: marker }] });
  const bodies = [marker, `{"text":"${marker}`, `"${marker}"`, `["${marker}"]`, `{"type":"${marker}"}`];
  const forms = [
    `payload=${marker}`,
    `command=/${marker}&text=${marker}`,
    `${new URLSearchParams({ payload: action })}`,
  ];
  const contentType = 'application/x-www-form-urlencoded';
  await Promise.all([
    slack.deliverRaw({ body: message, signature: null }),
    slack.deliverRaw({ body: message, secret: 'wrong' }),
    ...bodies.map((body) => slack.deliverRaw({ body, timeout: 4_000 })),
    ...forms.map((body) => slack.deliverRaw({ body, contentType, timeout: 4_000 })),
  ]);
}

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

function expectAnswers(stdout: string): void {
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
  const answers = lines.filter(({ msg }) => msg === 'Answered');
  const surfaces = new Set(answers.map(({ surface }) => surface));
  expect([...surfaces].sort()).toEqual(['command', 'direct', 'mention', 'overheard', 'shortcut']);
  for (const answer of answers) {
    expect(answer).toMatchObject({
      level: 30,
      kind: expect.stringMatching(/^(?:codes|matches|none)$/),
      codes: expect.any(Array),
      ms: expect.any(Number),
      reference: expect.stringMatching(/^[0-9a-f]{6}$/),
    });
    const key = ['command', 'shortcut'].includes(String(answer.surface))
      ? undefined
      : expect.stringMatching(/^[CD]\w+\/\d+\.\d+$/);
    expect(answer.delivery).toEqual(key);
  }
  expect(answers.find(({ surface }) => surface === 'overheard')?.codes).toContain('gateway 4001');
  const failures = lines.filter(({ msg }) => msg === 'A reply could not be posted');
  expect(failures.length).toBeGreaterThan(0);
}
