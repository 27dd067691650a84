import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, mostChars } from '../../src/extract/index.ts';
import type { Signals } from '../../src/extract/signals.ts';
import { triggers } from './triggers.ts';

const lines = readFileSync(new URL('../fixtures/samples.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const pastes = lines.map((line): string => JSON.parse(line).text);
const talk = [
  'hi all',
  'anyone seen this after the release?',
  'since 12:30 we get 4001 and 7003 on android 4',
  'error 16 again 😀',
  '今天又出现了，错误码 7014',
  'took 3003 ms, see PAY-4001',
  '<@U012AB3CD> can you look?',
  'thanks!',
  'room 3001 at 1430',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...triggers), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);

function codesOf(signals: Signals): readonly unknown[] {
  return signals.mentions.map(({ code, origin, strength, count }) => [code, origin, strength, count]);
}

describe('whatever the text', () => {
  it('never throws, quotes verbatim, and says each code and origin once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const signals = extract(text);
        for (const { quote, at } of [...signals.mentions, ...signals.names]) {
          expect(quote).not.toBe('');
          expect(signals.text.slice(at, at + quote.length)).toBe(quote);
        }
        for (const { code, count } of signals.mentions) {
          expect(code).toMatch(/^(?:0|[1-9]\d{0,5})$/);
          expect(count).toBeGreaterThan(0);
        }
        const keys = signals.mentions.map((mention) => `${mention.code} ${mention.origin}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 4000 },
    );
  });

  it('says the same again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(extract(text)).toEqual(extract(text));
      }),
      { numRuns: 500 },
    );
  });

  it('gives times that are times and text that is well formed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const signals = extract(text);
        for (const { time, memo, tips } of [signals.context, ...signals.mentions.map((mention) => mention.context)]) {
          expect(time === undefined || new Date(time).toISOString() === time).toBe(true);
          expect((memo ?? '').isWellFormed() && (tips ?? '').isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the codes of a paste when people talk around it', () => {
    const certain = pastes.filter((paste) => extract(paste).mentions.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...certain), fc.subarray(talk), fc.subarray(talk), (paste, before, after) => {
        const text = [...before, paste, ...after].join('\n');
        expect(codesOf(extract(text))).toEqual(codesOf(extract(paste)));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a paste through quote marks, a fence, foreign line ends and escapes as it reads it plain', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    for (const paste of pastes) {
      const plain = extract(paste);
      for (const mangled of [
        escaped(paste),
        `\`\`\`${escaped(paste)}\`\`\``,
        escaped(paste).replaceAll(/^/gm, '&gt; '),
        paste.replaceAll('\n', '\r\n'),
        paste.replaceAll('"', '\u201c'),
      ]) {
        expect([codesOf(extract(mangled)), extract(mangled).context]).toEqual([codesOf(plain), plain.context]);
      }
    }
  });

  it('reads a text of more than a megabyte from its start and says so', () => {
    const text = `Result-Status: 4001\n${'a '.repeat(mostChars / 2)}\nResult-Status: 7001`;
    const signals = extract(text);
    expect(signals.mentions.map((mention) => mention.code)).toEqual(['4001']);
    expect(signals.notes).toEqual([{ kind: 'truncated', readChars: mostChars }]);
    expect(extract(`${'x'.repeat(mostChars - 1)}😀`).notes).toEqual([{ kind: 'truncated', readChars: mostChars - 1 }]);
  });

  it('never gives back a secret, not even in a quote, a phrase or a context', () => {
    const text =
      'Result-Status: 7001\nSign: 4f2ca81b90de77aa\nMemo: token=abc123def456 bad\nCookie: JSESSIONID=ABCDEF123';
    const all = JSON.stringify(extract(text));
    expect(all).not.toMatch(/4f2ca81b90de77aa|abc123def456|ABCDEF123/);
    expect(extract(text).redacted).toBe(3);
  });

  it.each([
    ['Result-Status: 7001', true],
    ['2023-11-20 16:51:55,018 ERROR something broke', true],
    ['{"a": 1, "b": [2]}', true],
    [
      'java.lang.IllegalStateException: no\n\tat com.acme.Pay.call(Pay.java:12)\n\tat com.acme.Pay.run(Pay.java:3)',
      true,
    ],
    ['we get 4001 since lunch', false],
    ['what is 4001?', false],
    ['note: the backend is slow', false],
    ['今天登录一直失败，大家看一下', false],
    ['', false],
  ])('%j looks like a machine: %s', (text, machine) => {
    expect(extract(text).machine).toBe(machine);
  });
});
