import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { headline } from './looks.ts';
import { useStage } from './stage.ts';

const form = 'application/x-www-form-urlencoded';
const wellFormed = JSON.stringify({ type: 'event_callback', team_id: 'T1', event: { type: 'message', channel: 'C1' } });

describe('requests that come over HTTP', () => {
  const stage = useStage('http', { slack: { redeliveryScale: 0 } });
  const at = (path: string): string => `http://127.0.0.1:${stage.running.bot.port}${path}`;

  let commands = 0;

  /** The form of `/mgscode 4001` as Slack sends it, no two the same. */
  function command(text = '4001', name = '/mgscode'): string {
    commands += 1;
    const fields = {
      trigger_id: `1.2.${commands}`,
      team_id: 'T1',
      channel_id: 'C1',
      user_id: 'U1',
      command: name,
      text,
      response_url: at('/nowhere'),
    };
    return new URLSearchParams(fields).toString();
  }

  /** The status of each request that was refused and not looked at yet, as the log has it: one line each, nothing else. */
  function refused(): readonly unknown[] {
    return stage.problems().map(({ msg, status }) => (msg === 'A request was refused' ? status : msg));
  }

  async function expectAlive(): Promise<void> {
    const { message } = await stage.slack.command('#mobile-team', '/mgscode 4001');
    expect(message && headline(message)).toMatch(/^4001 · /);
    expect(await (await fetch(at('/healthz'))).text()).toBe('ok\n');
  }

  it('with a valid signature are taken', async () => {
    const { status, body } = await stage.slack.deliverRaw({ body: command(), contentType: form });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ response_type: 'ephemeral' });
  });

  it.each([
    ['a wrong signature', { signature: `v0=${'0'.repeat(64)}` }],
    ['no signature', { signature: null }],
    ['the signature of another secret', { secret: 'another-signing-secret' }],
    ['a signature that is no signature', { signature: 'nonsense' }],
    ['a timestamp of six minutes ago', { timestamp: Math.floor(Date.now() / 1000) - 360 }],
    ['a timestamp of six minutes to come', { timestamp: Math.floor(Date.now() / 1000) + 360 }],
    ['a timestamp that is none', { headers: { 'x-slack-request-timestamp': 'yesterday' } }],
  ])('with %s are refused with 401 and answered by nobody', async (_what, how) => {
    const calls = stage.slack.calls.length;
    for (const body of [wellFormed, 'null', command()]) {
      const contentType = body.startsWith('trigger') ? form : 'application/json';
      expect(await stage.slack.deliverRaw({ body, contentType, ...how })).toMatchObject({ status: 401, body: '' });
    }
    await stage.quiet();
    expect(stage.slack.calls.length).toBe(calls);
    expect(refused()).toEqual([401, 401, 401]);
    await expectAlive();
  });

  it.each([290, -290])('signed %i seconds from now are taken: clocks differ', async (seconds) => {
    const timestamp = Math.floor(Date.now() / 1000) + seconds;
    expect((await stage.slack.deliverRaw({ body: command(), contentType: form, timestamp })).status).toBe(200);
  });

  it('that repeat a command or a press exactly are refused with 409, and nothing is done again', async () => {
    const { message } = await stage.slack.command('#mobile-team', '/mgscode 4001');
    if (message === undefined) throw new Error('no answer');
    await stage.slack.click(message, 'More');
    const pressed = stage.slack.deliveries.at(-1)?.payload;
    const press = new URLSearchParams({ payload: JSON.stringify({ ...pressed, again: true }) }).toString();
    const uses = () => stage.slack.callsTo('response_url').length;
    await stage.quiet();
    const before = uses();
    const timestamp = Math.floor(Date.now() / 1000);
    for (const body of [command(), press]) {
      const request = { body, contentType: form, timestamp };
      const [first, second] = [await stage.slack.deliverRaw(request), await stage.slack.deliverRaw(request)];
      expect([first.status, second.status, second.body]).toEqual([200, 409, '']);
      expect((await stage.slack.deliverRaw({ ...request, contentType: `${form}; charset=utf-8` })).status).toBe(409);
    }
    expect(stage.problems().filter(({ status }) => status === 409)).toHaveLength(4);
    await stage.quiet();
    expect(uses()).toBe(before + 1);
    await expectAlive();
  });

  it('that bring the same event again in the same second are taken', async () => {
    const body = JSON.stringify({ ...JSON.parse(wellFormed), event_id: 'Ev1' });
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    expect((await stage.slack.deliverRaw({ body, timestamp })).status).toBe(200);
    expect((await stage.slack.deliverRaw({ body, timestamp, headers })).status).toBe(200);
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/xml', '', 'application/jsonp'])(
    'with the content type “%s” are refused with 415',
    async (contentType) => {
      for (const body of [wellFormed, command()]) {
        expect(await stage.slack.deliverRaw({ body, contentType })).toMatchObject({ status: 415, body: '' });
      }
      expect(refused()).toEqual([415, 415]);
      await expectAlive();
    },
  );

  it('that are refused leave one line in the log each, without anything that came in', async () => {
    const before = stage.logs.length;
    const body = JSON.stringify({ type: 'event_callback', event: { text: 'planted-secret' } });
    await stage.slack.deliverRaw({ body, signature: 'v0=planted-secret', headers: { 'x-planted': 'planted-secret' } });
    await stage.slack.deliverRaw({ body, contentType: 'planted-secret/x' });
    const lines = stage.logs.slice(before);
    expect(lines.map(({ status, why }) => [status, why])).toEqual([
      [401, 'its signature is wrong'],
      [415, 'its content type is none of Slack’s'],
    ]);
    expect(JSON.stringify(lines)).not.toContain('planted-secret');
    stage.problems();
  });

  it.each([
    ['null', 'application/json'],
    [' null\n', 'application/json'],
    [`null${' '.repeat(200)}`, 'application/json'],
    ['payload=null', form],
    ['payload=%6eull', form],
    ['payload=+null', form],
    ['p%61yload=null&a=1', form],
  ])('with a signed “%s” are refused with 400 and do not end the process', async (body, contentType) => {
    expect((await stage.slack.deliverRaw({ body, contentType })).status).toBe(400);
    expect(refused()).toEqual([400]);
    await expectAlive();
  });

  it.each(['{"type":', 'not json', ''])('with the invalid JSON “%s” are refused with 400', async (body) => {
    expect((await stage.slack.deliverRaw({ body })).status).toBe(400);
    stage.problems();
    await expectAlive();
  });

  it.each([`${form}; charset=utf-8`, `${form};charset=UTF-8`, 'Application/X-WWW-Form-Urlencoded'])(
    'with the content type %s work',
    async (contentType) => {
      const { status, body } = await stage.slack.deliverRaw({ body: command(), contentType });
      expect(status).toBe(200);
      expect(body).toContain('4001');
    },
  );

  it('with a body of two megabytes are refused with 413, and the connection is closed', async () => {
    const { status } = await stage.slack.deliverRaw({ body: 'x'.repeat(2 * 1024 * 1024) });
    expect(status).toBe(413);
    expect(refused()).toEqual([413]);
    await expectAlive();
  });

  it('without a signature are refused with 401 before their body is read', async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('{"type":')) });
    const init = { method: 'POST', body, duplex: 'half', signal: AbortSignal.timeout(2_000) };
    expect((await fetch(at('/slack/events'), init as RequestInit)).status).toBe(401);
    expect(refused()).toEqual([401]);
    await expectAlive();
  });

  it('with such a body sent in chunks are refused with 413, too', async () => {
    const body = new Blob(['x'.repeat(2 * 1024 * 1024)]).stream();
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = { 'x-slack-signature': `v0=${'0'.repeat(64)}`, 'x-slack-request-timestamp': timestamp };
    const init = { method: 'POST', body, headers, duplex: 'half' };
    const answer = await fetch(at('/slack/events'), init as RequestInit).catch(() => undefined);
    expect(answer?.status ?? 413).toBe(413);
    expect(refused()).toEqual([413]);
    await expectAlive();
  });

  it('that break off in the middle of the body do not matter', async () => {
    const socket = connect(stage.running.bot.port, '127.0.0.1');
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await expectAlive();
    stage.problems();
  });

  it('that are signed, and that nobody listens to or that have forms of no request, get no answer and do no harm', async () => {
    const payload = (value: object) => new URLSearchParams({ payload: JSON.stringify(value) }).toString();
    const who = { user: { id: 'U1' }, team: { id: 'T1' }, channel: { id: 'C1' } };
    const action = { type: 'button', action_id: 'unheard_of', block_id: 'b', action_ts: '1', value: 'x' };
    const unheard = [
      command('4001', '/other'),
      payload({ type: 'block_actions', ...who, actions: [action] }),
      payload({ type: 'message_action', callback_id: 'other', ...who }),
    ];
    const odd = ['true', '17', '"text"', '[]', '{}', '{"type":null}', '{"type":"event_callback"}'];
    const events = ['{"type":"event_callback","event":null}', '{"type":"event_callback","event":{}}'];
    const calls = stage.slack.calls.length;
    // Bolt holds what nobody listens to for three seconds, in case somebody does.
    const [answers, others] = await Promise.all([
      Promise.all(unheard.map((body) => stage.slack.deliverRaw({ body, contentType: form }))),
      Promise.all([...odd, ...events].map((body) => stage.slack.deliverRaw({ body }))),
    ]);
    expect(answers.map(({ status, body }) => [status, body])).toEqual(unheard.map(() => [404, '']));
    expect(others.filter(({ status, body }) => status < 400 && body !== '')).toEqual([]);
    expect(stage.slack.calls.length).toBe(calls);
    const untaken = [...answers, ...others].filter(({ status }) => status === 404).length;
    const noted = () => stage.logs.filter(({ msg }) => msg.includes('was not acknowledged'));
    await vi.waitFor(() => expect(noted()).toHaveLength(untaken));
    expect(stage.problems().every(({ from }) => from === 'bolt')).toBe(true);
    await expectAlive();
  });

  it('with an event that nobody listens to are acknowledged, and that is all', async () => {
    const delivery = await stage.slack.deliverEvent({ type: 'reaction_added', user: 'U1', channel: 'C1' });
    expect(delivery.acked).toBe(true);
    expect(delivery.ms).toBeLessThan(1000);
  });

  it('to verify the address are answered with the challenge', async () => {
    expect(await stage.slack.verifyUrl()).toBe(true);
  });

  it('that check the certificate are answered with 200', async () => {
    expect((await stage.slack.deliverRaw({ body: 'ssl_check=1&token=x', contentType: form })).status).toBe(200);
  });

  it('of another method or to another path get 405 and 404', async () => {
    expect((await fetch(at('/slack/events'))).status).toBe(405);
    expect((await fetch(at('/'))).status).toBe(404);
    expect((await fetch(at('/slack/events/more'), { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('for health and readiness are answered at once', async () => {
    expect((await fetch(at('/healthz'))).status).toBe(200);
    const ready = await fetch(at('/readyz'));
    expect([ready.status, await ready.text()]).toEqual([200, 'ready\n']);
  });

  it('that come thirty at a time are all answered', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => stage.slack.command('#mobile-team', '/mgscode 4001')),
    );
    expect(outcomes.every(({ acked, message }) => acked && message !== undefined)).toBe(true);
  });
});
