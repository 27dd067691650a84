import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

describe('a question in Chinese', () => {
  it.each([
    '4001 是什么意思',
    '4001是什么意思？',
    '什么是 4001',
    '4001 是什麼意思',
    '服务请求超时',
    '系统繁忙，请稍后再试。',
    '4001 "系统繁忙"',
    '为什么 Android SDK 报 RPCException 4001',
    '报 error 7014 怎么办',
    'App 提示“网络无法连接”',
    '线上大量 7003，麻烦看一下\nResult-Status: 7003\nMemo: signature check failed',
    'SG ERROR 608 怎么处理',
    'Result-Status: 7002 怎么办',
    'RPCException: [7002] 怎么解决？',
    '{"resultStatus":4001} 请问是什么问题',
    '线上 RPCException: [7014]',
    '网关返回 4001 了\nRPCException: [4001] : Request timed out',
  ])('%j', (text) => {
    expect(extract(text).language).toBe('zh');
  });
});

describe('a text whose Chinese nobody wrote, or that is in another language', () => {
  it.each([
    '4001',
    '',
    'what is 4001',
    'RPCException: [4001] : 服务请求超时',
    'Result-Status: 4001\nMemo: 服务请求超时\nTips: 请求超时，请稍后再试。',
    'Memo: 服务请求超时',
    'RPCException: [4001] : 怎么办',
    'Result-Status: 4001\nTips: 怎么又超时了',
    '{"resultStatus":1001,"tips":"请问是什么问题"}',
    '{"resultStatus":1001,"tips":"系统繁忙，请稍后再试"}',
    'please help\nResult-Status: 4001\nMemo: 服务请求超时',
    'what does 系统繁忙 mean',
    'the app says "系统繁忙，请稍后再试"',
    'app says “系统繁忙”',
    '4001 とは何ですか、意味を教えて',
    '認証エラー 7014',
    '署名検証失敗',
    '公開鍵',
    '端末時刻',
    '4001 오류 系統',
    "reason: '系统繁忙' on login",
  ])('%j', (text) => {
    expect(extract(text).language).toBeUndefined();
  });
});

it('is told of any text, in time that grows with its length only', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void extract(`系${text}`).language));
  const since = performance.now();
  extract(`系"“「'\`${'系"“「'.repeat(100_000)}`);
  expect(performance.now() - since).toBeLessThan(1_000);
});
