import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip } from '../../src/render/clip.ts';

describe('a text that is cut', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['', 5, ''],
    ['a😀b', 4, 'a😀b'],
    ['a😀bc', 4, 'a😀…'],
    ['ab😀c', 4, 'ab…'],
    ['😀😀', 2, '…'],
  ])('%j to %i: %j', (text, max, cut) => {
    expect(clip(text, max)).toBe(cut);
  });

  it('is never longer than allowed, and no character of it is cut in half', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const cut = clip(text, max);
        expect(cut.length).toBeLessThanOrEqual(Math.max(max, 1));
        expect(cut.isWellFormed()).toBe(text.isWellFormed());
        expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
