import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeCertificates } from '../helpers/certificates.ts';
import { type ConnectProxy, startProxy } from '../helpers/connect-proxy.ts';
import { useAllSurfaces } from './all-surfaces.ts';
import { type Mode, modes } from './bot.ts';
import { finished, start } from './command-line.ts';
import { type Launched, type LaunchOptions, launch } from './launched.ts';
import { freePort, responds } from './ports.ts';

const certificates = makeCertificates();
const { key, cert } = certificates;

/** The process beside a Slack whose certificate only `NODE_EXTRA_CA_CERTS` vouches for. */
async function launchSecured(
  mode: Mode,
  env: Readonly<Record<string, string>>,
  allowed?: LaunchOptions['allowed'],
): Promise<Launched> {
  const app = await launch(mode, {
    slack: { tls: { key, cert } },
    ...(allowed === undefined ? {} : { allowed }),
    env: (_, folder) => {
      const file = join(folder, 'ca.pem');
      writeFileSync(file, certificates.ca);
      return { NODE_EXTRA_CA_CERTS: file, ...env };
    },
  });
  onTestFinished(app.cleanUp);
  return app;
}

async function proxied(): Promise<ConnectProxy> {
  const proxy = await startProxy();
  onTestFinished(proxy.close);
  return proxy;
}

async function expectGoodEnd(app: Launched): Promise<void> {
  const { status, stderr, lines } = await app.stop();
  const problems = lines.filter(({ level }) => level >= 40);
  expect({ status, stderr, problems }).toEqual({ status: 0, stderr: '', problems: [] });
}

describe.each(modes)('behind a private authority, over %s', (mode) => {
  it('everything works through the proxy of HTTPS_PROXY, and nothing goes past it', async () => {
    const proxy = await proxied();
    const address = `127.0.0.1:${proxy.port}`;
    const app = await launchSecured(mode, { HTTPS_PROXY: `http://ada:word%21@${address}` }, () => [address]);
    await responds(`${app.url}/readyz`, 200);
    await useAllSurfaces(app.slack);
    await expectGoodEnd(app);
    expect(await app.targets()).toEqual([`connect ${address}`, 'start process']);
    const authorization = `Basic ${Buffer.from('ada:word!').toString('base64')}`;
    const target = `127.0.0.1:${app.slack.port}`;
    const asked = new Set(proxy.requests.map((request) => JSON.stringify(request)));
    expect([...asked].map((request) => JSON.parse(request))).toEqual([{ method: 'CONNECT', target, authorization }]);
  });

  it('NO_PROXY goes past the proxy', async () => {
    const proxy = await proxied();
    const app = await launchSecured(mode, { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: '127.0.0.1' });
    await responds(`${app.url}/readyz`, 200);
    await useAllSurfaces(app.slack);
    await expectGoodEnd(app);
    expect(proxy.requests).toEqual([]);
  });

  it('the small letters of https_proxy count, too', async () => {
    const proxy = await proxied();
    const app = await launchSecured(mode, { https_proxy: `http://127.0.0.1:${proxy.port}` });
    await responds(`${app.url}/readyz`, 200);
    await expectGoodEnd(app);
    expect(proxy.requests.length).toBeGreaterThan(0);
  });

  it('without the authority it lives, is not ready and says why', async () => {
    const app = await launchSecured(mode, { NODE_EXTRA_CA_CERTS: '' });
    await expect
      .poll(() => responds(`${app.url}/readyz`, 503), { timeout: 10_000 })
      .toMatch(/^(?!.*--use-system-ca).*(certificate|unable to verify).*; name the file .+ by NODE_EXTRA_CA_CERTS$/i);
    expect((await app.stop()).status).toBe(0);
  });

  it('a proxy that is dead is named, and its password is not', async () => {
    const dead = `127.0.0.1:${await freePort()}`;
    const app = await launchSecured(mode, { HTTPS_PROXY: `http://ada:hunter22@${dead}` });
    const told = `the proxy ${dead} of HTTPS_PROXY cannot be reached: connect ECONNREFUSED`;
    await expect.poll(() => responds(`${app.url}/readyz`, 503), { timeout: 10_000 }).toContain(told);
    const { status, stdout, stderr } = await app.stop();
    expect(status).toBe(0);
    expect(stdout).toContain(told);
    expect(`${stdout}${stderr}`).not.toContain('hunter22');
  });

  it('a proxy that refuses keeps it from being ready, and when it does no more, all is well', async () => {
    const proxy = await proxied();
    proxy.refuse(407);
    const app = await launchSecured(mode, { HTTPS_PROXY: `http://ada:hunter22@127.0.0.1:${proxy.port}` });
    await expect.poll(() => responds(`${app.url}/readyz`, 503), { timeout: 10_000 }).toMatch(/407|proxy/i);
    proxy.refuse(undefined);
    await responds(`${app.url}/readyz`, 200);
    const { status, stdout, stderr } = await app.stop();
    expect(status).toBe(0);
    expect(`${stdout}${stderr}`).not.toContain('hunter22');
  });
});

it('the sandbox is of this machine alone, so a proxy that is set for the rest of the world does not matter', async () => {
  const port = await freePort();
  const dead = `http://127.0.0.1:${await freePort()}`;
  const child = start('src/main.ts', [], {
    PORT: String(port),
    HTTP_PROXY: dead,
    HTTPS_PROXY: dead,
    METRICS_PORT: '0',
  });
  const ended = finished(child);
  try {
    expect(await responds(`http://127.0.0.1:${port}/readyz`, 200)).toBe('ready');
  } finally {
    child.kill('SIGTERM');
  }
  expect((await ended).status).toBe(0);
});
