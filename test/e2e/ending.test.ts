import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { modes } from './bot.ts';
import { type Launched, type LaunchOptions, launch } from './launched.ts';
import { freePort, responds } from './ports.ts';

async function launched(mode: (typeof modes)[number], options?: LaunchOptions): Promise<Launched> {
  const app = await launch(mode, options);
  onTestFinished(app.cleanUp);
  return app;
}

async function tell(port: string | number, words: string): Promise<Socket> {
  const socket = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.on('error', () => undefined).write(words);
  return socket;
}

const halfAPost = 'POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: 99\r\n\r\npayload=';

describe.each(modes)('the end of the process, over %s', (mode) => {
  it('does not wait for whoever connected and never said a word, or only half of what there was to say', async () => {
    const metrics = await freePort();
    const app = await launched(mode, { env: () => ({ METRICS_PORT: String(metrics) }) });
    await responds(`${app.url}/readyz`, 200);
    for (const port of [new URL(app.url).port, metrics]) {
      await tell(port, '');
      await tell(port, halfAPost);
    }
    const began = performance.now();
    expect(await app.stop()).toMatchObject({ status: 0, stderr: '' });
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
