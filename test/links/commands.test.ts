import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/catalog/schema.ts';
import type { Context } from '../../src/extract/signals.ts';
import { withCommand } from '../../src/links/commands.ts';
import type { LogPointer } from '../../src/resolve/answer.ts';
import { byNumber } from '../render/answers.ts';
import { catalog, entryOf } from '../resolve/by-hand.ts';

/** The logs of a code with what to type for them, by their ids. */
function logsFor(scope: Scope, code: number, context: Context = {}): Readonly<Record<string, LogPointer>> {
  const found = byNumber(entryOf(scope, code), { context });
  return Object.fromEntries(found.logs.map((log) => [log.id, withCommand(log, found)]));
}

function commandFor(id: string, context: Context): string | undefined {
  return logsFor('gateway', 4001, context)[id]?.command;
}

describe('the command for a log', () => {
  const digest = 'gateway-page-digest';
  const operationType = 'com.acme.pay';
  const byOperation = "grep -F -e 'com.acme.pay' ~/logs/gateway/gateway-page-digest.log | grep -F -e ',4001,'";

  it.each<[string, string, Context, string | undefined]>([
    [
      'searches for the trace id',
      digest,
      { traceId: '0a1d76671591164847940829820658', operationType },
      "grep -F -e '0a1d76671591164847940829820658' ~/logs/gateway/gateway-page-digest.log",
    ],
    ['searches for the operation type where there is no trace id', digest, { operationType }, byOperation],
    [
      'searches for the operation type where the trace id can be none',
      digest,
      { traceId: 'a`b', operationType },
      byOperation,
    ],
    ['is absent where the text says neither', digest, { appId: 'A1' }, undefined],
    ['is absent for something too long to be a trace id', digest, { traceId: 'a'.repeat(201) }, undefined],
    ['is absent for a log that holds neither', 'gateway-threadpool', { traceId: 'abc', operationType }, undefined],
    ['is absent where nobody knows the path', 'business-own', { traceId: 'abc' }, undefined],
  ])('%s', (_, id, context, command) => {
    expect(commandFor(id, context)).toBe(command);
  });

  it.each<[string, Scope, number, string]>([
    ['a call', 'android', 16, 'Rpc|HttpCaller|HttpWorker|SecException|SecurityManager|SG ERROR'],
    ['Security Guard', 'security-guard', 608, 'SecException|SecurityManager|SG ERROR'],
  ])('of %s on Android needs nothing from the text', (_, scope, code, words) => {
    expect(logsFor(scope, code)['phone-logcat']?.command).toBe(`adb logcat -d | grep -E '${words}'`);
  });

  it.each<[string, Scope, number, string]>([
    ['a call of iOS', 'ios', 4, 'APMobileNetwork'],
    ['Security Guard', 'security-guard', 203, 'SG ERROR'],
    ['the gateway’s answer on iOS', 'gateway', 7014, 'APMobileNetwork'],
  ])('is a filter for Xcode where the log is of %s', (_, scope, code, filter) => {
    const log = logsFor(scope, code)['phone-xcode'];
    expect(log).toMatchObject({ filter });
    expect(log).not.toHaveProperty('command');
  });

  it('is there for every log of a server whose lines hold an id', () => {
    const searchable = [...catalog.logs.values()].filter(({ path, keys }) => path.startsWith('~/') && keys.length > 0);
    expect(searchable.length).toBeGreaterThan(5);
    const found = byNumber(entryOf('gateway', 4001), { context: { traceId: 'abc', operationType } });
    for (const log of searchable) {
      const { command } = withCommand({ ...log, links: [] }, found);
      expect(command).toMatch(/^grep -F -e '(?:abc|com\.acme\.pay)' ~\/logs\/\S+\.log$/);
    }
  });
});

describe('the command for a log, run by a shell', () => {
  const lines = 'another line\nand one more\n';
  let home = '';
  let log = '';
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'mgscode-'));
    log = join(home, 'logs/gateway/gateway-page-digest.log');
    mkdirSync(dirname(log), { recursive: true });
  });
  afterAll(() => rmSync(home, { recursive: true }));

  /** What a real `sh` finds, with a home of its own; no match is an empty text. */
  function find(command: string): string {
    const env = { HOME: home, PATH: process.env.PATH };
    return execFileSync('sh', ['-c', `${command} || true`], { env, encoding: 'utf8' });
  }

  function filesAtHome(): string {
    return execFileSync('find', [home, '-type', 'f'], { encoding: 'utf8' });
  }

  it.each([
    "x'; touch ~/owned; '",
    '$(touch ~/owned)',
    '"; touch ~/owned; "',
    '| tee ~/owned',
    '&& touch ~/owned',
    '> ~/owned',
    '-f /etc/passwd',
    '-r ~',
    '--help',
    '.*',
    'a\\b',
    '$HOME',
    '!!',
    "''''",
    '~/logs',
    '# comment',
    'a\tb',
  ])('finds the line with %j and only searches', (traceId) => {
    const line = `before ${traceId.replaceAll('\t', ' ')} behind\n`;
    writeFileSync(log, `${lines}${line}`);
    expect(find(commandFor('gateway-page-digest', { traceId }) ?? 'false')).toBe(line);
    expect(filesAtHome()).toBe(`${log}\n`);
  });

  it('leaves nothing behind, whatever the paste held', () => {
    const pieces = [
      "'",
      '"',
      '$(',
      ')',
      ';',
      '|',
      '&',
      '>',
      '<',
      '\\',
      '\n',
      ' ',
      '-',
      '*',
      '~',
      'touch ~/owned',
      'é',
      '%s',
    ];
    const traceId = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''));
    writeFileSync(log, lines);
    fc.assert(
      fc.property(traceId, (text) => {
        const command = commandFor('gateway-page-digest', { traceId: text });
        expect(lines).toContain(find(command ?? 'true'));
      }),
      { numRuns: 60 },
    );
    expect(filesAtHome()).toBe(`${log}\n`);
  });
});
