import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { headline, shown } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

/** Where nothing may ever go; it writes down what comes. */
const visits: { readonly path: string; readonly authorization: string | undefined }[] = [];
const elsewhere = createServer((request: IncomingMessage, response) => {
  visits.push({ path: request.url ?? '', authorization: request.headers.authorization });
  response.end('ok');
});
const address = (path: string): string => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}${path}`;

beforeAll(() => new Promise<void>((resolve) => void elsewhere.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => elsewhere.close(resolve)));

describe.each(modes)('addresses that lead away from Slack, over %s', (mode) => {
  const stage = useStage(mode);

  /** The last thing that a person did, as if it had come with another address. */
  async function again(last: Delivery | undefined): Promise<void> {
    if (last === undefined) throw new Error('nothing was delivered');
    const payload = { ...last.payload, response_url: address('/taken') };
    await stage.slack.redeliver({ ...last, payload }, { attempt: 0 });
    await stage.quiet();
  }

  function expectRefusedOnce(where: string): void {
    expect(visits).toEqual([]);
    expect(stage.problems().map(({ level, ...line }) => [level, line.where, line.why])).toEqual([
      [40, where, 'a response_url does not lead to Slack'],
    ]);
  }

  it('are not called for a button, which leaves one line in the log', async () => {
    const { message } = await stage.slack.command(stage.channel(), '/mgscode 4001');
    if (message === undefined) throw new Error('no answer');
    await stage.slack.click(message, 'More');
    await again(stage.slack.deliveries.at(-1));
    expectRefusedOnce('button');
  });

  it('are not called for a shortcut, which leaves one line in the log', async () => {
    const said = await stage.slack.say(stage.channel(), '4001');
    await stage.slack.shortcut(said);
    await again(stage.slack.deliveries.at(-1));
    expectRefusedOnce('shortcut');
  });

  it('do not matter for a command, which is answered by its acknowledgement', async () => {
    await stage.slack.command(stage.channel(), '/mgscode 4001');
    await again(stage.slack.deliveries.at(-1));
    expect(visits).toEqual([]);
  });

  it('never get the token when a file redirects there', async () => {
    stage.slack.failNext('file', { kind: 'redirect', to: address('/file') });
    const said = await stage.slack.uploadSnippet(stage.channel(), timeoutHeaders, { text: '@mgscode' });
    expect(shown(await stage.reply(said))).toMatch(/could not read the file/);
    expect(visits).toEqual([]);
  });

  it('never get an answer when Slack’s address redirects there', async () => {
    const { message } = await stage.slack.command(stage.channel(), '/mgscode 4001');
    if (message === undefined) throw new Error('no answer');
    stage.slack.failNext('response_url', { kind: 'redirect', to: address('/answer') }, 2);
    await stage.slack.click(message, 'More');
    await stage.quiet();
    expect(visits).toEqual([]);
    expect(stage.problems()).toMatchObject([{ level: 50, where: 'button', told: false }]);
  });

  it('never get the token when the Web API redirects there', async () => {
    stage.slack.failNext('chat.postMessage', { kind: 'redirect', to: address('/api') });
    // It was not posted, so it is tried again.
    expect(headline(await stage.reply(await stage.slack.say(stage.channel(), '@mgscode 4001')))).toMatch(/^4001 · /);
    expect(visits).toEqual([]);
  });
});
