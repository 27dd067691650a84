import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import { search } from '../../src/search/find.ts';
import { entry, small } from './small-catalog.ts';

const index = buildIndex(small);

function best(text: string): string | undefined {
  return search(index, text).hits[0]?.entry.code;
}

describe('the words of a question', () => {
  it.each([
    ['our upstream timed out', '4001'],
    ['バックエンドがタイムアウト', '4001'],
    ['後端逾時', '4001'],
    ['백엔드 타임아웃', '4001'],
    ['too many requests, are we being throttled?', '1002'],
    ['被限流了', '1002'],
    ['terlalu banyak permintaan', '1002'],
    ['muitas requisições', '1002'],
    ['the timestamp of the device is wrong', '7003'],
    ['手机时钟不准', '7003'],
    ['o relógio do celular está errado', '7003'],
    ['singature is invlaid', '7002'],
    ['sesion expird', '2000'],
    ["the phone couldn't resolve DNS", '16'],
  ])('%s mean entry %s, whatever the language', (text, code) => {
    expect(best(text)).toBe(code);
  });

  it('are named as they were typed', () => {
    const [hit] = search(index, 'The BACKEND keeps Timing-Out!').hits;
    expect(hit?.matched).toEqual(['BACKEND', 'Timing-Out']);
    expect(hit?.evidence).toBe('words: BACKEND, Timing-Out');
  });

  it('do not count digits', () => {
    expect(search(index, '4002 4003 backend timeout 9999')).toEqual(search(index, 'backend timeout'));
  });

  it('lead to guesses when two entries answer alike', () => {
    const twins = buildIndex([
      entry('gateway', '1', { aliases: { en: ['secret handshake refused by the left door'] } }),
      entry('gateway', '2', { aliases: { en: ['secret handshake refused by the right door'] } }),
    ]);
    const { hits, confident } = search(twins, 'secret handshake refused');
    expect(confident).toBe(false);
    expect(hits.map((hit) => hit.entry.code)).toEqual(['1', '2']);
  });

  it('lead to an answer when one entry is ahead', () => {
    const { hits, confident } = search(index, 'the session has expired');
    expect(confident).toBe(true);
    expect(hits).toHaveLength(1);
  });

  it('lead nowhere when most of them are about something else', () => {
    expect(search(index, 'the timeout of the football match was because of rain and a dog').hits).toEqual([]);
  });

  it('count more where an entry says them again and again', () => {
    const often = buildIndex([
      entry('gateway', '1', { aliases: { en: ['secret handshake', 'blue door', 'green lamp', 'broken window'] } }),
      entry('gateway', '2', { aliases: { en: ['secret door', 'secret lamp', 'secret window', 'blue handshake'] } }),
    ]);
    expect(search(often, 'a secret about the gateway').hits[0]?.entry.code).toBe('2');
  });

  it('lead nowhere when they name another system, unless they name the gateway too', () => {
    expect(search(index, 'redis timeout').hits).toEqual([]);
    const { hits, confident } = search(index, 'gateway: backend timeout, redis is fine');
    expect(hits[0]?.entry.code).toBe('4001');
    expect(confident).toBe(false);
  });

  it('prefer the platform that they name', () => {
    const platforms = buildIndex([
      entry('android', '4', { aliases: { en: ['request cancelled'] } }),
      entry('ios', '4', { aliases: { en: ['request cancelled'] } }),
    ]);
    expect(search(platforms, 'request cancelled on ios').hits[0]?.entry.scope).toBe('ios');
    expect(search(platforms, 'request cancelled on android').hits[0]?.entry.scope).toBe('android');
  });

  it('can be asked for in one scope', () => {
    const { hits } = search(index, 'the connection timed out', { scope: 'android' });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every((hit) => hit.entry.scope === 'android')).toBe(true);
  });
});

describe('a range', () => {
  it('comes up for what it is', () => {
    expect(best('gateway error range')).toBe('1001-5999');
    expect(best('what does 4xxx mean')).toBe('1001-5999');
  });

  it('does not win over a code', () => {
    const codes = buildIndex([
      entry('gateway', '7000-7999', { aliases: { en: ['signature check error'] } }),
      entry('gateway', '7002', { aliases: { en: ['signature check error'] } }),
    ]);
    expect(search(codes, 'signature check error').hits[0]?.entry.code).toBe('7002');
  });

  it('of HTTP statuses is an answer like any code', () => {
    expect(search(index, 'bad gateway').hits[0]?.entry.code).toBe('500-599');
  });
});
