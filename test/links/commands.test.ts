import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../src/extract/signals.ts';
import { addCommands } from '../../src/links/commands.ts';
import { answerTo, catalog, mention, unexpected } from '../resolve/by-hand.ts';

/** The commands that an answer about one code gets, by log. */
function commandsFor(code: string, context: Context): Readonly<Record<string, string | undefined>> {
  const answer = addCommands(answerTo({ mentions: [mention(code, { context })] }, {}, unexpected));
  return Object.fromEntries(answer.entries.flatMap((found) => found.logs.map((log) => [log.id, log.command])));
}

describe('the command for a log', () => {
  it.each<[string, Context, string | undefined]>([
    [
      'searches for the trace id',
      { traceId: '0a1d76671591164847940829820658', operationType: 'com.acme.pay' },
      "grep -F -e '0a1d76671591164847940829820658' ~/logs/gateway/gateway-page-digest.log",
    ],
    [
      'searches for the operation type where there is no trace id',
      { operationType: 'com.acme.pay' },
      "grep -F -e 'com.acme.pay' ~/logs/gateway/gateway-page-digest.log",
    ],
    ['is absent where the text says neither', { appId: 'A1' }, undefined],
    ['is absent for something too long to be a trace id', { traceId: 'a'.repeat(201) }, undefined],
  ])('%s', (_, context, command) => {
    expect(commandsFor('4001', context)['gateway-page-digest']).toBe(command);
  });

  it('of a phone needs nothing from the text', () => {
    expect(commandsFor('16', {})['phone-logcat']).toMatch(/^adb logcat -d \| grep -E '/);
  });

  it('is only given for logs that a shell can reach', () => {
    const withoutPath = [...catalog.logs.values()].filter(
      (log) => !log.path.startsWith('~/') && log.id !== 'phone-logcat',
    );
    expect(withoutPath.length).toBeGreaterThan(0);
    for (const code of ['4001', '6004', '7001', '16']) {
      const commands = commandsFor(code, { traceId: 'abc' });
      expect(withoutPath.map(({ id }) => commands[id])).toEqual(withoutPath.map(() => undefined));
    }
  });

  it('finds the line in a real file, and only searches, whatever the paste held', () => {
    const home = mkdtempSync(join(tmpdir(), 'mgscode-'));
    onTestFinished(() => rmSync(home, { recursive: true }));
    const log = join(home, 'logs/gateway/gateway-page-digest.log');
    mkdirSync(dirname(log), { recursive: true });
    for (const traceId of ["x'; touch ~/owned; '", '$(touch ~/owned)', '-f /etc/passwd', '.*', 'a\\b']) {
      writeFileSync(log, `another line\nbefore ${traceId} behind\n`);
      const command = commandsFor('4001', { traceId })['gateway-page-digest'] ?? '';
      expect(
        execFileSync('sh', ['-c', command], { env: { HOME: home, PATH: process.env.PATH }, encoding: 'utf8' }),
      ).toBe(`before ${traceId} behind\n`);
    }
    expect(execFileSync('ls', ['-A', home], { encoding: 'utf8' })).toBe('logs\n');
  });

  it('leaves the rest of the answer as it was', () => {
    const answer = answerTo({ mentions: [mention('4001')], redacted: 1 });
    const { entries, ...rest } = addCommands(answer);
    expect({ ...rest, entries: [] }).toEqual({ ...answer, entries: [] });
    expect(entries.map((found) => found.entry)).toEqual(answer.entries.map((found) => found.entry));
  });
});
