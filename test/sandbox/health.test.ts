import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startLocalSlack } from '../../src/sandbox/local-slack.ts';

it('hands the question how the app does on to the app', async () => {
  const app = createServer((request, response) => response.writeHead(503).end(`${request.url}: not yet`));
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const slack = await startLocalSlack({ mode: 'http' });
  expect((await fetch(`${slack.url}/readyz`)).status).toBe(503);
  slack.deliverTo(`http://127.0.0.1:${(app.address() as AddressInfo).port}/slack/events`);
  const answer = await fetch(`${slack.url}/readyz`);
  expect([answer.status, await answer.text()]).toEqual([503, '/readyz: not yet']);
  await slack.close();
  app.close();
});
