import { describe, expect, it } from 'vitest';
import { cleanWord, searchOf } from '../../../src/links/backends/words.ts';

const window = { from: 0, to: 1 };

describe('a pasted value', () => {
  it.each([
    ['0a1cfd401597122097726853822435', '0a1cfd401597122097726853822435'],
    ['a\nb', 'a b'],
    ['a\r\n\tb', 'a   b'],
    ['\0a\u001b[31m\u007f\u0085', 'a [31m'],
    ['a\u2028b\u2029', 'a b'],
    ['  a b  ', 'a b'],
    ['\u202ea', '\u202ea'],
    ['😀', '😀'],
    ['a\ud83d', 'a\ufffd'],
    ['a'.repeat(200), 'a'.repeat(200)],
    ['a'.repeat(201), undefined],
    [` ${'a'.repeat(200)}\n`, 'a'.repeat(200)],
    ['', undefined],
    [' \n\t', undefined],
    [undefined, undefined],
  ])('%j is searched for as %j', (value, word) => {
    expect(cleanWord(value)).toBe(word);
  });
});

describe('a search', () => {
  it('has the values in order of narrowness, those of known fields apart', () => {
    const query = { ...window, code: '4001', appId: 'A1', operationType: 'a.b', workspaceId: ' ', traceId: 'x' };
    expect(searchOf(query, { traceId: 'trace', code: 'status', workspaceId: 'ws' })).toEqual({
      words: ['a.b', 'A1'],
      fields: [
        { name: 'trace', value: 'x' },
        { name: 'status', value: '4001' },
      ],
    });
  });

  it('takes nothing else from a query', () => {
    expect(searchOf({ ...window, traceId: 'x', ...{ memo: 'y' } })).toEqual({ words: ['x'], fields: [] });
  });
});
