import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeValue } from '../../src/extract/decode.ts';

const table: readonly (readonly [string, string, string | undefined])[] = [
  ['percent-encoded UTF-8', '%E6%9C%8D%E5%8A%A1%E8%AF%B7%E6%B1%82%E8%B6%85%E6%97%B6', '服务请求超时'],
  ['lower-case escapes', '%e9%aa%8c%e7%ad%be', '验签'],
  ['escapes between plain text', 'RPC-%E4%B8%9A%E5%8A%A1', 'RPC-业务'],
  ['an escaped space', '%E5%8F%A3%20%E5%8A%A0', '口 加'],
  ['a plus for a space', '%E5%8F%A3+%E5%8A%A0', '口 加'],
  ['doubly encoded', '%25E9%25AA%258C%25E7%25AD%25BE', '验签'],
  ['three times encoded', '%2525E9%2525AA%25258C', '验'],
  ['cut in the middle of a character', '%E9%AA%8C%E7%AD', '验'],
  ['cut in the middle of an escape', '%E9%AA%8C%E7%AD%B', '验'],
  ['cut right behind a percent sign', '%E9%AA%8C%', '验'],
  ['cut with dots', '%E9%AA%8C%E7%AD...', '验...'],
  ['cut at the front', '%AA%8C%E7%AD%BE', '签'],
  ['other bytes than UTF-8 in the middle', '%E9%AA%8C%D1%E9%C7%A9%E9%AA%8C', '%E9%AA%8C%D1%E9%C7%A9%E9%AA%8C'],
  ['already decoded', '服务请求超时', '服务请求超时'],
  ['plain English', 'Unauthorized', 'Unauthorized'],
  ['a percent sign that escapes nothing', '100% sure', '100% sure'],
  ['JSON escapes', String.raw`\u9a8c\u7b7e`, '验签'],
  ['escapes of an iOS dump', String.raw`\U9a8c\U7b7e`, '验签'],
  ['doubled JSON escapes', String.raw`\\u9a8c`, '验'],
  ['an escaped quote and line end', String.raw`say \"hi\"\nthere`, 'say "hi" there'],
  ['white space', '  a \t b  ', 'a b'],
  ['nothing', '', undefined],
  ['null', 'null', undefined],
  ['a dash', '-', undefined],
  ['the null of Objective-C', '(null)', undefined],
];

describe('decoding memo, tips and messages', () => {
  it.each(table)('%s', (_, raw, value) => {
    expect(decodeValue(raw)).toBe(value);
  });

  it('undoes what encodeURIComponent does', () => {
    // U+FFFD stands for a character that was lost already, and is dropped at either end like one that was cut.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((each) => each.replace(/[\s%\\+\ufffd-]/g, 'x'));
    fc.assert(
      fc.property(text, (value) => {
        fc.pre(!/^(?:null|nil|none|undefined|<null>|\(null\))$/i.test(value) && value.isWellFormed());
        expect(decodeValue(encodeURIComponent(value))).toBe(value.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('never throws and always gives well-formed text, wherever an escape is cut', () => {
    const raw = fc.string({ unit: fc.constantFrom('%', 'E', '9', 'A', '8', '\\', 'u', 'd', '+', ' ', '\ud83d', '验') });
    fc.assert(
      fc.property(raw, (text) => {
        expect(decodeValue(text)?.isWellFormed() ?? true).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
