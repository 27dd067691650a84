import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../src/links/shell.ts';

/** What a real shell takes the words for. They travel together, since starting a shell is slow. */
function readByShell(words: readonly string[]): readonly string[] {
  const script = words.map((word) => `printf '%s\\n' ${word}`).join('\n');
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n').slice(0, -1);
}

const hostile = [
  "it's",
  "''",
  "'",
  '"',
  '`id`',
  '$(id)',
  '$HOME $0 $$',
  '; id',
  '&& id | tee x > y < z &',
  '\\',
  "\\'",
  "'\\''; id; '",
  '!!',
  '*',
  '~',
  '-n',
  '--version',
  '# no comment',
  '%s %d \\n',
  'com.acme.account.query',
  '0a1cfd401597122097726853822435',
  '服务请求超时',
  '😀',
  '',
  '   ',
];

describe('a text as one word of a shell', () => {
  it.each(hostile)('%j comes back as it was', (text) => {
    expect(readByShell([shellWord(text)])).toEqual([text]);
  });

  it.each([
    ['a\nb', 'a b'],
    ['a\r\nid\r\n', 'a  id  '],
    ['a\0b', 'a b'],
    ['a\u001b[31mb', 'a [31mb'],
    ['a\u0085b', 'a b'],
  ])('%j loses its control characters, so it cannot end the line: %j', (text, word) => {
    expect(readByShell([shellWord(text)])).toEqual([word]);
  });

  it('comes back whatever it holds', () => {
    const shellSigns = fc.string({
      unit: fc.constantFrom("'", '"', '\\', '$', '`', '(', ')', ';', '&', '|', '!', '*', 'a', ' ', '-'),
    });
    const texts = fc.array(fc.oneof(shellSigns, fc.string({ unit: 'grapheme' })), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(texts, (given) => {
        const printable = given.map((text) => text.replace(/\p{Cc}/gu, ' '));
        expect(readByShell(given.map(shellWord))).toEqual(printable);
      }),
      { numRuns: 20 },
    );
  });
});
