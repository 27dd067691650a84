import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, startSandbox } from '../browser/sandbox.ts';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;

/** What the bot needs at run time; tests and tools stay behind. */
const parts = ['package.json', 'package-lock.json', '.npmrc', 'src', 'data', 'manifest.yml'];

let directory: string;
let sandbox: RunningSandbox;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mgscode-install-'));
  for (const part of parts) {
    await cp(join(root, part), join(directory, part), { recursive: true });
  }
  await run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: directory });
  sandbox = await startSandbox(directory);
}, 180_000);

afterAll(async () => {
  await sandbox?.stop();
  await rm(directory, { recursive: true, force: true });
});

describe('after npm ci --omit=dev in an empty directory', () => {
  it('serves the sandbox page with its scripts and its Chinese font', async () => {
    const page = await (await fetch(sandbox.url)).text();
    expect(page).toContain('<script');
    const script = await fetch(new URL('main.ts', sandbox.url));
    expect([script.status, script.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);
    expect(await script.text()).not.toContain('import type');
  });

  it('is ready, and answers', async () => {
    expect((await fetch(new URL('readyz', sandbox.url))).status).toBe(200);
    await act({ do: 'say', channel: await incidentChannel(), text: '/mgscode 4001' });
    await expect.poll(lastText, { timeout: 5_000 }).toContain('4001 · ');
  });
});

interface State {
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly messages: readonly { readonly text: string }[];
}

async function state(): Promise<State> {
  return (await fetch(new URL('sandbox/state', sandbox.url))).json() as Promise<State>;
}

async function incidentChannel(): Promise<string> {
  const { channels } = await state();
  return channels.find(({ name }) => name.startsWith('inc-'))?.id ?? '';
}

async function lastText(): Promise<string> {
  return (await state()).messages.map(({ text }) => text).join('\n');
}

async function act(what: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(new URL('sandbox/do', sandbox.url), { method: 'POST', headers, body: JSON.stringify(what) });
}
