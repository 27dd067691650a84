import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPage } from '../../src/extract/page.ts';

const table: readonly (readonly [string, string, string])[] = [
  ['entities', 'a &lt;b&gt; &amp; c', 'a <b> & c'],
  ['an entity only once', '&amp;lt;', '&lt;'],
  ['a link with a label', 'see <http://acme.example|acme.example> now', 'see acme.example now'],
  ['a link without a label', 'see <https://acme.example/a?b=1&amp;c=2>', 'see https://acme.example/a?b=1&c=2'],
  ['a mail address', '<mailto:a@acme.example|a@acme.example>', 'a@acme.example'],
  ['a phone number', '<tel:4001|4001>', '4001'],
  ['people and channels', '<@U012AB3CD> <#C012|inc-4001> <!here> 4001', '      4001'],
  ['a date', '<!date^1700470312^{date}|Nov 20>', 'Nov 20'],
  ['quoted lines', '&gt; a\n&gt;&gt; b\n> c', 'a\nb\nc'],
  ['a quote mark right before the text', '&gt;4001', '4001'],
  ['a greater sign inside a line', '5 &gt; 4', '5 > 4'],
  ['code fences', '```4001```', ' 4001 '],
  ['bold', '*Result-Status:* 4001', 'Result-Status: 4001'],
  ['a product', '3*4001', '3*4001'],
  ['foreign line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['unseen characters', 'a\u200bb\u200f\ufeffc\u00ad', 'abc'],
  ['terminal colours', '\u001b[1;31mred\u001b[0m', 'red'],
  ['smart quotes and long dashes', '“a” ‘b’ – —', '"a" \'b\' - -'],
  ['full-width characters', 'ＭＧＳ－４００１：ＯＫ', 'MGS-4001:OK'],
  ['half-width katakana', 'ｴﾗｰｺｰﾄﾞ', 'エラーコード'],
  ['unusual spaces', 'a\u00a0b\u3000c', 'a b c'],
  ['JSON inside JSON', String.raw`{\"a\":\"b\nc\",\"d\":\"\u9a8c\"}`, '{"a":"b\nc","d":"验"}'],
  ['backslashes that escape nothing', String.raw`C:\new\table "x"`, String.raw`C:\new\table "x"`],
  ['an emoji by name', ':warning: 4001', ':warning: 4001'],
];

describe('undoing what Slack and keyboards do', () => {
  it.each(table)('%s', (_, text, plain) => {
    expect(openPage(text).plain).toBe(plain);
  });

  it('keeps what the writer meant beside the folded form', () => {
    const page = openPage('超时，请“稍后”再试');
    expect(page.shown).toBe('超时，请“稍后”再试');
    expect(page.plain).toBe('超时,请"稍后"再试');
  });

  it.each([
    ['a &lt; 4001', '4001', '4001'],
    ['&gt; a &amp; b', 'a & b', 'a &amp; b'],
    ['<http://x.example|4001> is it', '4001', '<http://x.example|4001>'],
    ['a\u200b4\u200b001b', '4001', '4\u200b001'],
    [String.raw`{\"code\":\"7001\"}`, '"code":"7001"', String.raw`\"code\":\"7001\"`],
    ['ＭＧＳ４００１', '4001', '４００１'],
  ])('finds in %j the words behind %j', (text, words, quote) => {
    const page = openPage(text);
    const at = page.plain.indexOf(words);
    expect(page.quote(at, at + words.length)).toEqual({ at: text.indexOf(quote), quote });
  });

  const mangled = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '&lt;',
          '&amp;',
          '<http://a|b>',
          '<@U1>',
          '```',
          '\r\n',
          '\n> ',
          '\u200b',
          '４',
          '“',
          'ﾄﾞ',
          '*',
          '\\"',
          '\\"a\\":',
          '\\n',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));

  it('leads every stretch back to a verbatim slice, in order', () => {
    fc.assert(
      fc.property(mangled, fc.nat(), fc.nat(), (text, a, b) => {
        const page = openPage(text);
        const [start, end] = [a % (page.plain.length + 1), b % (page.plain.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const { at, quote } = page.quote(start, end);
        expect(text.slice(at, at + quote.length)).toBe(quote);
        expect(page.quote(end, end).at).toBeGreaterThanOrEqual(at);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the two readings of a text at the same places', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const page = openPage(text);
        expect(page.plain.length).toBe(page.shown.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows where lines start and end', () => {
    const page = openPage('ab\ncd\n\nef');
    expect([0, 2, 3, 6, 7, 9].map((at) => page.lineOf(at))).toEqual([0, 0, 1, 2, 3, 3]);
    expect([page.lineStart(4), page.lineEnd(4)]).toEqual([3, 5]);
    expect(page.lineEnd(8)).toBe(9);
  });
});
