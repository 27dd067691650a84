/**
 * Loaded before a program by `--import`: refuses every connection but those to `ALLOWED_TARGETS` (`host:port`, by commas),
 * every look-up of a name and every program that is started, and writes each of them down in the file `RECORDED_TARGETS`.
 */
import { ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isIP, Socket } from 'node:net';
import { threadId } from 'node:worker_threads';

const file = process.env.RECORDED_TARGETS ?? '';
const allowed = new Set((process.env.ALLOWED_TARGETS ?? '').split(','));

function record(line: string): void {
  appendFileSync(file, `${line}\n`);
}

function refusal(what: string, code: string): Error {
  return Object.assign(new Error(`${what} is refused by the test`), { code });
}

/** `connect` is called with options, with a port and a host, with a path, or by Node itself with a list of all that. */
function targetOf(args: readonly unknown[]): string {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = first as { path?: string; host?: string; port?: number | string };
    return path ?? `${host ?? 'localhost'}:${port}`;
  }
  const isPort = /^\d+$/.test(String(first));
  return isPort ? `${typeof second === 'string' ? second : 'localhost'}:${first}` : String(first);
}

const connect = Socket.prototype.connect as (...args: unknown[]) => Socket;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const target = targetOf(args);
  record(`connect ${target}`);
  if (allowed.has(target)) {
    return connect.apply(this, args);
  }
  process.nextTick(() => this.destroy(refusal(target, 'ECONNREFUSED')));
  return this;
} as typeof Socket.prototype.connect;

type Any = (...args: unknown[]) => unknown;

function refuseNames(holder: object, isPromised: boolean): void {
  const all = holder as Record<string, Any>;
  for (const name of Object.keys(all).filter((key) => /^(?:lookup|resolve|reverse)/.test(key))) {
    const real = all[name];
    if (typeof real !== 'function') continue;
    all[name] = (...args) => {
      if (isIP(String(args[0])) > 0) {
        return real(...args);
      }
      record(`name ${args[0]}`);
      const error = refusal(String(args[0]), 'ENOTFOUND');
      return isPromised ? Promise.reject(error) : process.nextTick(args.at(-1) as Any, error);
    };
  }
}

refuseNames(dns, false);
refuseNames(dns.promises, true);
for (const resolver of [dns.Resolver, dns.promises.Resolver]) {
  Object.assign(resolver.prototype, {
    resolve: () => {
      record('name by a resolver');
      throw refusal('a resolver', 'ENOTFOUND');
    },
  });
}

dgram.createSocket = () => {
  record('datagrams');
  throw refusal('a datagram', 'EACCES');
};

const spawned = ChildProcess.prototype as unknown as { spawn: Any };
spawned.spawn = () => {
  record('program');
  throw refusal('a program', 'EACCES');
};

syncBuiltinESMExports();
record(`start ${threadId === 0 ? 'process' : 'thread'}`);
