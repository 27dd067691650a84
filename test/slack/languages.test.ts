import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/catalog/language.ts';
import { openChannelLanguages } from '../../src/slack/languages.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

function opened(language: () => Promise<Language | undefined>) {
  const clock = { now: 0, asked: 0 };
  const store = {
    language: () => {
      clock.asked += 1;
      return language();
    },
  };
  return { clock, languages: openChannelLanguages({ store, log: silent, now: () => clock.now }) };
}

describe('the language of a channel', () => {
  it('is read once in five seconds', async () => {
    const { clock, languages } = opened(async () => 'zh');
    expect([await languages.of('T', 'C'), await languages.of('T', 'C')]).toEqual(['zh', 'zh']);
    expect(clock.asked).toBe(1);
    clock.now = 6_000;
    await languages.of('T', 'C');
    expect(clock.asked).toBe(2);
  });

  it('is read again as soon as it was changed here', async () => {
    const { clock, languages } = opened(async () => 'en');
    await languages.of('T', 'C');
    languages.forget('T', 'C');
    await languages.of('T', 'C');
    expect(clock.asked).toBe(2);
  });

  it('is unknown, and nobody waits long, when the store fails or hangs', async () => {
    expect(await opened(() => Promise.reject(new Error('gone'))).languages.of('T', 'C')).toBeUndefined();
    const began = Date.now();
    expect(await opened(() => new Promise(() => {})).languages.of('T', 'C')).toBeUndefined();
    expect(Date.now() - began).toBeLessThan(2_000);
  });
});
