import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

describe('how the business system is attached', () => {
  it.each<[string, 'HTTP' | 'MPC' | 'DUBBO' | undefined]>([
    ['6666 from a dubbo service', 'DUBBO'],
    ['com.alibaba.dubbo.rpc.RpcException 6001', 'DUBBO'],
    ['6000 on an MPC backend', 'MPC'],
    ['6004, HTTP backend', 'HTTP'],
    ['6004 our HTTP-only backend answers html', 'HTTP'],
    ['6004 后端是 HTTP 服务', 'HTTP'],
    ['4001 HTTP 500', undefined],
    ['4001 from http://backend.test/api', undefined],
    ['does 6000 differ between MPC and Dubbo?', undefined],
    ['4001', undefined],
  ])('%j says %s', (text, protocol) => {
    expect(extract(text).context.protocol).toBe(protocol);
  });
});

describe('what the phone is', () => {
  it.each<[string, 'android' | 'ios' | undefined]>([
    ['RPCException: [7014] : no sign', 'android'],
    ['E/mynet_RpcInvoker: code 7001', 'android'],
    ['[mPaaSLog] APMobileNetwork com.acme resp:{ "result-status" = 7014; }', 'ios'],
    ['DTRpcException resultStatus = 7002', 'ios'],
    ['SG ERROR: 203', 'ios'],
    ['RPCException: [7014] and DTRpcException 7014', undefined],
    ['Result-Status: 7014', undefined],
  ])('%j says %s', (text, phone) => {
    expect(extract(text).context.phone).toBe(phone);
  });
});

describe('codes of another kind', () => {
  it.each<[string, readonly string[]]>([
    ['Result-Status: 6666\n{"errorCode":"20001","message":"no"}', ['20001']],
    ['{"resultCode": 20001, "code":"40007"}', ['20001', '40007']],
    ['bizCode=30001 err_code: 30002', ['30001', '30002']],
    ['{"statusCode": 500, "zipcode": 20001, "code": "v20001"}', []],
  ])('in %j are %j', (text, codes) => {
    expect(extract(text).bodyCodes.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a code on a line of its own', () => {
  it.each(['4001\nMgw-TraceId: 0a1d76671591164847940829820658', 'Mgw-TraceId: 0a1d76671591164847940829820658\n4001'])(
    '%j is one',
    (text) => {
      const { mentions } = extract(text);
      expect(mentions.map(({ code }) => code)).toEqual(['4001']);
      expect(mentions[0]?.context.traceId).toBe('0a1d76671591164847940829820658');
    },
  );
});
