import type { Entry } from '../../src/catalog/catalog.ts';
import { entrySchema, type Scope } from '../../src/catalog/schema.ts';

/** An entry with the least it must have, and what a test says about it. */
export function entry(scope: Scope, code: string, given: Record<string, unknown> = {}): Entry {
  const [from, to] = code.split('-').map(Number);
  const raw = entrySchema.parse({
    code,
    title: `Situation ${code}`,
    listed: true,
    owner: 'business system',
    meaning: 'It happened.',
    retry: 'No.',
    sources: ['official page'],
    ...given,
  });
  return {
    ...raw,
    zh: raw,
    scope,
    from: from ?? 0,
    to: to ?? from ?? 0,
    position: { file: 'test.yml', line: 1, col: 1 },
  };
}

/** Enough entries to tell one answer from another. */
export const small: readonly Entry[] = [
  entry('gateway', '1001-5999', { title: 'Some gateway trouble' }),
  entry('gateway', '1002', {
    title: 'Rate limit reached',
    tips: ['顾客太多，客官请稍候'],
    aliases: { en: ['throttled by the gateway'], zh: ['触发限流'] },
  }),
  entry('gateway', '2000', {
    title: 'The login has run out',
    memo: ['登录超时'],
    tips: ['登录超时，请重新登录。'],
    aliases: { en: ['session expired'] },
  }),
  entry('gateway', '4001', {
    title: 'The backend did not answer in time',
    memo: ['服务请求超时'],
    tips: ['请求超时，请稍后再试。'],
    aliases: { en: ['backend timeout'] },
    constants: ['SERVER_REQUESTTIMEOUT'],
  }),
  entry('gateway', '4002', {
    title: 'The call to the backend broke down',
    memo: ['远程调用业务系统异常'],
    tips: ['网络繁忙，请稍后再试。'],
    aliases: { en: ['backend is down'] },
  }),
  entry('gateway', '4003', {
    title: 'The host name of the backend does not resolve',
    tips: ['网络繁忙，请稍后再试。'],
    aliases: { en: ['unknown host of the backend'] },
  }),
  entry('gateway', '7002', { title: 'The signature is wrong', memo: ['验签失败'], constants: ['SIGN_VERIFY_FAILED'] }),
  entry('gateway', '7003', { title: 'The clock of the phone is off', aliases: { en: ['wrong phone time'] } }),
  entry('business', '6004', { title: 'The JSON cannot be read', memo: ['PRC-JSON解析异常'] }),
  entry('android', '4', {
    title: 'The phone could not connect in time',
    prompt: 'Poor network connection',
    aliases: { en: ['connect timeout'] },
  }),
  entry('android', '5', { title: 'Reading took too long', prompt: 'Poor network connection' }),
  entry('android', '16', {
    title: 'The phone could not resolve the name',
    prompt: 'Failed to connect to network, please try again later.',
    aliases: { en: ['dns error'] },
  }),
  entry('ios', '4', { title: 'The app cancelled the call', listed: false, aliases: { en: ['request cancelled'] } }),
  entry('android', '500-599', { title: 'A server in front failed', aliases: { en: ['bad gateway'] } }),
];
