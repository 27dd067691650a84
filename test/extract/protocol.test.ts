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
