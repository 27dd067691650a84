import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const products: readonly (readonly [string, string, string])[] = [
  ['MySQL error 1045', '1045', 'MySQL'],
  ["ERROR 2002 (HY000): Can't connect to local MySQL server", '2002', 'SQL'],
  ['ERROR 1146 (42S02) at line 1', '1146', 'SQL'],
  ['SQLSTATE 4001', '4001', 'SQLSTATE'],
  ['SQLSTATE[HY000] [2002] Connection refused', '2002', 'SQLSTATE[HY000]'],
  ['PostgreSQL returned error code 4001', '4001', 'PostgreSQL'],
  ['RocketMQ code: 14', '14', 'RocketMQ'],
  ['WebSocket connection closed: code=1006', '1006', 'WebSocket'],
  ['websocket close 1001', '1001', 'websocket'],
  ['gRPC code 14 unavailable', '14', 'gRPC'],
  ['exit code 137', '137', 'exit'],
  ['the process exited with code 4', '4', 'exited'],
  ['wechat error 6001', '6001', 'wechat'],
  ['Error Domain=NSPOSIXErrorDomain Code=57 "Socket is not connected"', '57', 'NSPOSIXErrorDomain'],
  ['NSPOSIXErrorDomain Code=57', '57', 'NSPOSIXErrorDomain'],
  ['kCFErrorDomainCFNetwork Code=310', '310', 'kCFErrorDomainCFNetwork'],
  ['It couldn’t be completed. (kCFErrorDomainCFNetwork error 310.)', '310', 'kCFErrorDomainCFNetwork'],
  ['Error Domain=com.acme.pay Code=4001', '4001', 'com.acme.pay'],
  ['com.alibaba.dubbo.rpc.RpcException: code: 2 msg: timeout', '2', 'com.alibaba.dubbo.rpc.RpcException'],
  ['org.apache.dubbo.rpc.RpcException: code=5 failed', '5', 'org.apache.dubbo.rpc.RpcException'],
  ['com.acme.rpc.RPCException: [5] : failed', '5', 'com.acme.rpc.RPCException'],
  ['MetaMask RPCException code: 4001 msg: User rejected', '4001', 'MetaMask'],
];

const payments: readonly (readonly [string, string])[] = [
  ['alipay 6001', '6001'],
  ['Alipay error 6001', '6001'],
  ['alipay 4000', '4000'],
  ['支付宝 6001', '6001'],
  ['支付宝返回 6002', '6002'],
  ['pay result 6001', '6001'],
  ['the alipay sdk gives us 6001', '6001'],
  ['payment failed resultStatus 6001', '6001'],
  ['支付失败 resultStatus: 6001', '6001'],
  ['alipay answered {"resultStatus":"6001","memo":"x"}', '6001'],
];

const sofa: readonly (readonly [string, string])[] = [
  ['RouterNotFound 3000', '3000'],
  ['3001 RouterGroupNotFound', '3001'],
  ['TooManyRequests 1002', '1002'],
  ['{"resultCode":"3000","memo":"RouterNotFound"}', '3000'],
];

const ours: readonly (readonly [string, string])[] = [
  ['login error 4001', '4001'],
  ['app error 16', '16'],
  ['rpc error 4001', '4001'],
  ['error 4001 (EMPTY)', '4001'],
  ['after the redis failover we get 4001', '4001'],
  ['websocket is fine, but rpc gives 4001', '4001'],
  ['SQL is slow and we get 4001', '4001'],
  ['exit the app and get 4001', '4001'],
  ['Error Domain=kDTRpcErrorDomain Code=4 "cancelled"', '4'],
  ['alipay.client.getUnionResource 6001', '6001'],
  ['com.alipay.mobile.Foo says 6001', '6001'],
  ['our alipay app shows business 6001', '6001'],
  ['alipay 7001', '7001'],
  ['payment service returns 6001', '6001'],
  ['支付接口返回 6001', '6001'],
  ['{"resultStatus":"6001","memo":"RPC-目标方法找不到","result":""} for alipay', '6001'],
  ['TooManyRequestsException 1002', '1002'],
];

const none: readonly (readonly [string, string, string])[] = [
  ['v4001', 'v4001', 'name'],
  ['PAY-4001', 'PAY-4001', 'name'],
  ['see PAY-4001 please', 'PAY-4001', 'name'],
  ['4001ms', '4001ms', 'amount'],
  ['4001 users', '4001', 'amount'],
  ['room 3001', '3001', 'place'],
  ['order_id: 4001', '4001', 'place'],
  ['call me at +49 170 4001 7003', '49', 'place'],
  ['harmonyos 4', '4', 'short'],
  ['小程序 10', '10', 'short'],
  ['-1', '-1', 'negative'],
  ['error -1001', '-1001', 'negative'],
  ['Error Domain=NSURLErrorDomain Code=-1001 "The request timed out."', '-1001', 'negative'],
  ['99999999', '99999999', 'long'],
];

describe('numbers that are no codes of MGS', () => {
  it.each(products)('%j: %s is a code of %s', (text, code, product) => {
    const { mentions, notes } = extract(text);
    expect(mentions).toEqual([]);
    expect(notes).toEqual([{ kind: 'other-product', code, product }]);
  });

  it.each(payments)('%j is a payment’s result, %s', (text, status) => {
    const { mentions, notes } = extract(text);
    expect(mentions).toEqual([]);
    expect(notes).toEqual([{ kind: 'alipay-payment', status }]);
  });

  it.each(sofa)('%j is an answer of SOFA, %s', (text, status) => {
    const { mentions, notes } = extract(text);
    expect(mentions).toEqual([]);
    expect(notes).toEqual([{ kind: 'sofa-gateway', status }]);
  });

  it.each(ours)('%j is ours, %s', (text, code) => {
    const { mentions, notes } = extract(text);
    expect(mentions.map((mention) => mention.code)).toEqual([code]);
    expect(notes).toEqual([]);
  });

  it('says both what is ours and what is not', () => {
    const { mentions, notes } = extract('SQL error 1045, then error 4001');
    expect(mentions.map((mention) => mention.code)).toEqual(['4001']);
    expect(notes).toEqual([{ kind: 'other-product', code: '1045', product: 'SQL' }]);
  });

  it.each(none)('%j: says of %j why it is none: %s', (text, shown, why) => {
    const { mentions, notes } = extract(text);
    expect(mentions).toEqual([]);
    expect(notes).toEqual([{ kind: 'no-code', text: shown, why }]);
  });

  it.each([
    ['hello team'],
    ['meet at 12:30'],
    ['HTTP/1.1 200 OK'],
    ['https://example.com/4001'],
    ['nobody wrote a code here, just a long story about room 3001'],
  ])('%j needs no reason', (text) => {
    expect(extract(text).notes).toEqual([]);
  });
});
