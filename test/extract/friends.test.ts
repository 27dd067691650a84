import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const others: readonly (readonly [string, string, string])[] = [
  ['{"memo":"操作已取消。","result":"","resultStatus":"6001"}', 'alipay-payment', '6001'],
  ['{memo: "系统繁忙，请稍后再试", result: "", resultStatus: "4000"}', 'alipay-payment', '4000'],
  ['{"resultStatus":"9000","result":"{\\"code\\":\\"10000\\"}","memo":""}', 'alipay-payment', '9000'],
  ['resultStatus={6001};memo={操作已经取消。};result={}', 'alipay-payment', '6001'],
  ['resultStatus: 9000', 'alipay-payment', '9000'],
  ['{"resultStatus":"6002","memo":"网络连接异常","result":""}', 'alipay-payment', '6002'],
  ['Result-Status: 1002\nMemo: TooManyRequests', 'sofa-gateway', '1002'],
  ['{"resultStatus":3000,"memo":"RouterNotFound","tips":"not found"}', 'sofa-gateway', '3000'],
  ['{"resultStatus":3001,"memo":"RouterGroupNotFound"}', 'sofa-gateway', '3001'],
  ['Result-Status: 2101\nMemo: SignatureInvalid', 'sofa-gateway', '2101'],
];

const ours: readonly (readonly [string, string])[] = [
  ['{"result":null,"memo":"拒绝访问","tips":"拒绝访问。","resultStatus":"1001"}', '1001'],
  ['{"resultStatus":"6001","memo":"RPC-目标方法找不到","result":""}', '6001'],
  ['{"resultStatus":6002,"memo":"参数","result":null}', '6002'],
  ['{"resultStatus":"6001","result":"","tips":"抱歉"}', '6001'],
  ['{"resultStatus":"5000","result":"","mgw-traceid":"0a1d7667170047031200112345678"}', '5000'],
  ['Result-Status: 6001\nMemo: x', '6001'],
  ['Result-Status: 1005\nMemo: Unauthorized', '1005'],
  ['Result-Status: 1002\nMemo: Too many requests', '1002'],
];

describe('answers of other products that look alike', () => {
  it.each(others)('%s is no answer of MGS: %s', (text, kind, status) => {
    const signals = extract(text);
    expect(signals.mentions).toEqual([]);
    expect(signals.notes).toEqual([{ kind, status }]);
  });

  it.each(ours)('%s is one, %s', (text, code) => {
    const signals = extract(text);
    expect(signals.mentions.map((mention) => mention.code)).toEqual([code]);
    expect(signals.notes).toEqual([]);
  });

  it.each([
    ['{"resultStatus":1000,"result":"顾客太多,客官请稍候"}'],
    ['{"resultStatus":1000,"tips":"排队人太多了，请稍后再试。"}'],
    ['{"resultStatus":1000,"result":{"msg":"rate limit reached"}}'],
    ['Result-Status: 1000\nControl: %7B%22tag%22%3A%22overflow%22%7D'],
  ])('%s says by its text that the call was limited', (text) => {
    expect(extract(text).mentions.map((mention) => mention.code)).toEqual(['1000']);
    expect(extract(text).mentions.map((mention) => mention.context.throttled)).toEqual([true]);
  });

  it.each([['{"resultStatus":1000,"result":{"name":"Ann"}}'], ['{"resultStatus":1002,"tips":"顾客太多,客官请稍候"}']])(
    '%s does not',
    (text) => {
      expect(extract(text).mentions.map((mention) => mention.context.throttled)).toEqual([undefined]);
    },
  );
});
