import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/sandbox/page/markdown.ts';
import { written } from './written.ts';

const read = (text: string): string => written(parseMarkdown(text));

describe('standard Markdown', () => {
  it.each([
    ['**bold** and *italic* and _italic_', '<b>bold</b> and <i>italic</i> and <i>italic</i>'],
    ['~~gone~~ `**code**`', '<s>gone</s> <code>**code**</code>'],
    ['**bold with *italic* inside**', '<b>bold with <i>italic</i> inside</b>'],
    [
      '[label](https://a.example) https://b.example.',
      '[label](https://a.example) [https://b.example](https://b.example).',
    ],
    ['[no](javascript:alert)', '[no](javascript:alert)'],
    ['\\*not italic\\* 2 * 3 * 4 snake_case_name', '*not italic* 2 * 3 * 4 snake_case_name'],
    ['# One\n### Three', '<h1>One</h1> / <h3>Three</h3>'],
    ['one\ntwo\n\nthree', 'one\ntwo / three'],
    ['- a\n- b\n  - c', '<ul 0>a + b</list> / <ul 1>c</list>'],
    ['3. a\n4. b', '<ol 0>a + b</list>'],
    ['> quoted\n> on', '<quote>quoted\non</quote>'],
    ['```js\na < b\n```\nafter', '<pre>a < b</pre> / after'],
    ['```\nnever closed', '<pre>never closed</pre>'],
    ['---', '<hr>'],
    ['<!here> <@U1> :warning:', '{!here} {@U1} {:warning:}'],
    ['', ''],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));

  it('never throws', () => {
    const parts = fc.constantFrom(
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '[',
      '](',
      ')',
      '<',
      '>',
      '#',
      '- ',
      '1. ',
      '\n',
      ' ',
      'a',
      '\\',
      ':x:',
      'https://',
    );
    fc.assert(fc.property(fc.array(parts, { maxLength: 60 }), (list) => void parseMarkdown(list.join(''))));
  });

  it.each([
    '*',
    '**a',
    '*a ',
    '_',
    '_a',
    '[',
    '[a](',
    '`',
    '<',
    '~~',
    ':a',
    'https://',
    '> ',
    '- ',
    '#',
    '\\',
    '**a*b',
    '\n',
  ])('reads 40,000 characters of %j in no time', (part) => {
    const start = performance.now();
    parseMarkdown(part.repeat(Math.ceil(40_000 / part.length)));
    expect(performance.now() - start).toBeLessThan(400);
  });
});
