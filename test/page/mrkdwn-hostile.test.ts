import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMrkdwn } from '../../src/sandbox/page/mrkdwn.ts';
import type { BlockNode, Inline } from '../../src/sandbox/page/nodes.ts';
import { written } from './written.ts';

const read = (text: string): string => written(parseMrkdwn(text));

const texts = (nodes: readonly (BlockNode | Inline)[]): number =>
  nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum + node.text.length;
    return sum + ('children' in node ? texts(node.children) : 1);
  }, 0);

describe('hostile text', () => {
  const marks = fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '```',
    '<',
    '>',
    '&lt;',
    '&gt;',
    '|',
    '!',
    '@',
    '#',
    ':',
    '\n',
    ' ',
    'a',
    '<!here>',
    'https://',
    '码',
    '(',
    ')',
  );

  it('never throws, and never grows', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(texts(parseMrkdwn(text, { names: true }))).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('never throws on any characters at all', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 200 });
    fc.assert(fc.property(units, (codes) => void parseMrkdwn(String.fromCharCode(...codes))));
  });

  it('shows escaped text exactly as it was before, if there is no markup in it', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', '<', '>', '&', '!', '@', '|', ' ', '.') });
    fc.assert(
      fc.property(plain, (text) => {
        const escaped = `x${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}x`;
        expect(read(escaped)).toBe(`x${text}x`);
      }),
    );
  });

  it.each([
    '*',
    '_',
    '`',
    '```',
    '``` ',
    '*a ',
    '*a _b ~c ',
    '<',
    '<a',
    '<!',
    ':',
    ':a',
    '&gt;',
    '&gt; \n',
    '&',
    'https://',
    'https://a.example/) ',
    ')'.repeat(10),
    'www.',
    '@here',
    '#a',
    '\n',
    ' ',
    '*_~',
    '~*_a_*~ ',
    ' *',
    '* ',
  ])('reads 40,000 characters of %j in no time', (part) => {
    const text = part.repeat(Math.ceil(40_000 / part.length));
    const start = performance.now();
    parseMrkdwn(text, { names: true, channelId: () => 'C1' });
    parseMrkdwn(`https://a.example/${text}`);
    expect(performance.now() - start).toBeLessThan(400);
  });
});
