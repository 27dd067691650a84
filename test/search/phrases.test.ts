import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import { search } from '../../src/search/find.ts';
import { entry, small } from './small-catalog.ts';

const index = buildIndex(small);

function codes(text: string, scope?: 'gateway' | 'android'): string[] {
  return search(index, text, scope === undefined ? {} : { scope }).hits.map((hit) => hit.entry.code);
}

describe('a memo text', () => {
  it.each([
    ['服务请求超时', '4001'],
    ['app 里看到 memo：服务请求超时，怎么办', '4001'],
    ['服務請求超時', '4001'],
    ['服 务 请 求 超 时', '4001'],
    ['RPC-JSON解析异常', '6004'],
    ['prc json 解析异常!', '6004'],
    ['ＰＲＣ－ＪＳＯＮ解析异常', '6004'],
    ['远程调用业务系统异情', '4002'],
    ['远程调用业务系异常', '4002'],
  ])('%s names its entry', (text, code) => {
    const { hits, confident } = search(index, text);
    expect(hits[0]).toMatchObject({ entry: { code }, evidence: 'memo text' });
    expect(hits[0]?.confidence).toBeGreaterThan(0.9);
    expect(confident).toBe(true);
  });

  it('gives back the words as they were typed', () => {
    expect(search(index, '用户截图：「服務 請求超時」').hits[0]?.matched).toEqual(['服務 請求超時']);
  });

  it('that is short counts only where something sets it apart', () => {
    expect(search(index, 'memo=验签失败').hits[0]).toMatchObject({ entry: { code: '7002' }, evidence: 'memo text' });
    expect(search(index, '我们系统里的验签失败率统计').hits[0]?.evidence).not.toBe('memo text');
  });

  it('of each of two errors names both', () => {
    expect(codes('first 服务请求超时, then 远程调用业务系统异常')).toEqual(['4002', '4001']);
  });
});

describe('a text that people see', () => {
  it('lists all entries that show it, as what it is', () => {
    const { hits, confident, shared } = search(index, '网络繁忙，请稍后再试。');
    expect(hits.map((hit) => [hit.entry.code, hit.evidence])).toEqual([
      ['4002', 'tips shown to the user'],
      ['4003', 'tips shown to the user'],
    ]);
    expect({ confident, shared }).toEqual({ confident: true, shared: '网络繁忙，请稍后再试。' });
  });

  it.each([
    ['网络繁忙,请稍候再试', ['4002', '4003']],
    ['用户说提示网络繁忙 请稍后再试', ['4002', '4003']],
    ['网络繁忙', ['4002', '4003']],
    ['POOR NETWORK CONNECTION!', ['4', '5']],
    ['it says "poor netwrok conection"', ['4', '5']],
    ['Failed to connect to the network. Please try again later', ['16']],
    ['顾客太多,客官请稍后', ['1002']],
  ])('is known in %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('names an entry without its politeness only when it still tells something', () => {
    expect(search(index, '请求超时').hits[0]).toMatchObject({
      entry: { code: '4001' },
      evidence: 'tips shown to the user',
    });
    const vague = buildIndex([entry('android', '0', { prompt: 'Unknown error. Please try again later.' })]);
    expect(search(vague, 'Unknown error').hits[0]?.evidence).not.toBe('prompt shown to the user');
  });

  it('has at most ten entries', () => {
    const many = Array.from({ length: 14 }, (_, at) =>
      entry('business', String(6000 + at), { tips: ['系统开小差了，请稍后'] }),
    );
    expect(search(buildIndex(many), '系统开小差了').hits).toHaveLength(10);
  });

  it('can be asked for in one scope', () => {
    const both = buildIndex([
      entry('android', '4', { prompt: 'Poor network connection' }),
      entry('ios', '0', { prompt: 'Poor network connection' }),
    ]);
    const { hits, shared } = search(both, 'Poor network connection', { scope: 'ios' });
    expect(hits.map((hit) => hit.entry.scope)).toEqual(['ios']);
    expect(shared).toBeUndefined();
  });
});

describe('an SDK constant', () => {
  it.each(['SIGN_VERIFY_FAILED', 'sign_verify_failed', 'Sign Verify Failed'])('%s names its entry', (text) => {
    expect(search(index, text).hits[0]).toMatchObject({ entry: { code: '7002' }, evidence: 'SDK constant' });
  });

  it('is also known when its words are written together', () => {
    expect(search(index, 'server_requesttimeout').hits[0]?.entry.code).toBe('4001');
  });
});
