import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const table: readonly (readonly [string, string, string, string | undefined])[] = [
  // text, code, origin, tips
  ['RPCException: [7014] : 验签RPC接口 加签数据为空', '7014', 'android', '验签RPC接口 加签数据为空'],
  ['com.alipay.mobile.common.rpc.RpcException: RPCException: [7001] : ', '7001', 'android', undefined],
  ['ERR_MSG=RPCException: [7001] : ^API=alipay.client.getUnionResource^ERR_CODE=7001^', '7001', 'android', undefined],
  ['{"error":"RPCException: [4001] : 请求超时，请稍后再试。"}', '4001', 'android', '请求超时，请稍后再试。'],
  ['RPCException: [502] : Http status code 502', '502', 'android', undefined],
  ['RPC,RPC_ERROR,DEBUG,-,^API=com.acme.pay^ERR_CODE=16^', '16', 'android', undefined],
  ['E/RpcException: code: 2 msg: network unavailable', '2', 'android', undefined],
  ['E/RpcException( 1234): code: 4001 msg: 请求超时，请稍后再试。', '4001', 'android', '请求超时，请稍后再试。'],
  ['RpcException{code=7014, message=验签失败}', '7014', 'android', '验签失败'],
  [
    'Error Domain=kDTRpcException Code=4002 "网络繁忙，请稍后再试。" UserInfo={}',
    '4002',
    'ios',
    '网络繁忙，请稍后再试。',
  ],
  ['kDTRpcErrorCauseError code=4 (kDTRpcNetworkCancelled)', '4', 'ios', undefined],
  ['DTRpcErrorCode = 7', '7', 'ios', undefined],
  ["'DTRpcException', reason: '验签失败'\nuserInfo = { code = 7002; }", '7002', 'ios', '验签失败'],
  ['SG ERROR: 203', '203', 'security-guard', undefined],
  ['SG ERROR: 1002', '1002', 'security-guard', undefined],
  ['com.alibaba.wireless.security.open.SecException:  ErrorCode = 608', '608', 'security-guard', undefined],
  ['SecException: SEC_ERROR_SIGNATRUE_NO_SEEDSECRET\n ErrorCode = 606', '606', 'security-guard', undefined],
  ['ErrorCode = 1006 (SEC_ERROR_ATLAS_ENC_NO_KEY)', '1006', 'security-guard', undefined],
  [
    "AlipayJSBridge.call('rpc', { operationType: 'com.acme.pay' }, cb) -> {error: 10, errorMessage: '网络错误'}",
    '10',
    'h5',
    undefined,
  ],
  ['AlipayJSBridge rpc callback {"errorMessage":"验签失败","error":"7002"}', '7002', 'h5', undefined],
];

describe('exceptions and error lines', () => {
  it.each(table)('%s', (text, code, origin, tips) => {
    const { mentions, context } = extract(text);
    expect(mentions).toMatchObject([{ code, origin, strength: 'strong', count: 1 }]);
    expect(context.tips).toBe(tips);
  });

  it.each([
    ['org.kurento.jsonrpc.JsonRpcException: [4001] : closed'],
    ['SolanaRpcException: [4001] failed'],
    ['org.apache.dubbo.rpc.RpcException: Failed to invoke, error code: 14'],
    ['Grpc.Core.RpcException: Status(StatusCode=14, Detail="failed")'],
    ['ErrorCode = 608'],
    ['code: 4001 msg: something'],
    ['{"error": 4, "errorMessage": "not allowed"}'],
    ['Error Domain=NSURLErrorDomain Code=1001'],
    ['DTRpcException raised, Error Domain=NSURLErrorDomain Code=1001'],
  ])('another product or too little evidence: %s', (text) => {
    expect(extract(text).mentions.filter((mention) => mention.strength === 'strong')).toEqual([]);
  });

  it('decodes text that somebody pasted without its header', () => {
    expect(extract('what is %E9%AA%8C%E7%AD%BE%E5%A4%B1%E8%B4%A5?').phrases).toEqual(['验签失败']);
    expect(extract('https://acme.example/?q=%E9%AA%8C%E7%AD%BE').phrases).toEqual([]);
  });

  it('keeps an exception message as a phrase, in order and once', () => {
    const text =
      'RPCException: [16] : UnknownHostException: gw\nRPCException: [13] : TimeoutException\nRPCException: [13] : TimeoutException';
    expect(extract(text).phrases).toEqual(['UnknownHostException: gw', 'TimeoutException']);
    expect(extract(text).mentions.map((mention) => [mention.code, mention.count])).toEqual([
      ['16', 1],
      ['13', 2],
    ]);
  });
});
