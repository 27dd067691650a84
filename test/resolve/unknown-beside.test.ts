import { describe, expect, it } from 'vitest';
import { loadKnown } from '../../src/knowledge.ts';

const { explain } = loadKnown();

describe('a number that no scope or not the named one has', () => {
  it.each(['ios 11', 'android 999'])('is not answered by the name of the platform alone: %s', (text) => {
    expect(explain(text)).toMatchObject({ kind: 'none', notes: [expect.stringMatching(/^(?:11|999) is not/)] });
  });

  it.each(['7xxx', '6XXX', '700x errors', '5 android timeout'])('has no note that contradicts it: %s', (text) => {
    expect(explain(text).notes).toEqual([]);
  });

  it('is told all codes that there are, so that no guess contradicts it', () => {
    expect(explain('8003').notes).toEqual([expect.stringMatching(/1000, 1001–5999, .*, 8001 and 8002/)]);
  });
});
