import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const trace = '0a1d7667170047031200112345678';
const log =
  '2023-11-20 16:51:52 ERROR [main] com.acme.Pay - call failed, 4001 left\n\tat com.acme.Pay.call(Pay.java:42)';

describe('a person above or below what a machine wrote', () => {
  it.each([
    [`gateway 4001\nMgw-TraceId: ${trace}`, ['4001']],
    [`getting 4001 errors since noon\nmgw-traceid: ${trace}`, ['4001']],
    [`线上报 7002\nmgw-traceid: ${trace}`, ['7002']],
    [`mgw-traceid: ${trace}\n这个接口一直返回 7002`, ['7002']],
    [`my phone shows 7003\nServer-Time: 1700470312001\nMgw-TraceId: ${trace}`, ['7003']],
    ['we get 6002\nOperation-Type: com.acme.pay\nAppId: 84EFA9A281942', ['6002']],
    [`prod returns 6002, log says:\n${log}`, ['6002']],
    [`${log}\nand now the app shows 7014, why?`, ['7014']],
    [`who can look at what went wrong after the release of noon:\n> 4001 since\n${log.slice(0, 30)}`, ['4001']],
    [`${log}\nlimit: 4001\n${log}`, []],
    [`${log}\nretries[4001] = {}\n${log}`, []],
  ])('%j asks for %j', (text, codes) => {
    expect(extract(text).mentions.map(({ code }) => code)).toEqual(codes);
  });

  it('keeps what the machine says of the error', () => {
    const [asked] = extract('we get 6002\nOperation-Type: com.acme.pay\nAppId: 84EFA9A281942').mentions;
    expect(asked?.context).toEqual({ operationType: 'com.acme.pay', appId: '84EFA9A281942' });
  });

  it.each([
    [`why do we get "signature failed"\nmgw-traceid: ${trace}`, 'why do we get "signature failed"'],
    [`login is broken\n${log}`, 'login is broken'],
    [`"signature failed", why?\n${log}`, '"signature failed", why?'],
    [log, ''],
  ])('of %j the person said %j', (text, said) => {
    expect(extract(text).said?.trim()).toBe(said);
  });

  it('says nothing of it when all of a text is theirs', () => {
    expect(extract('why do we get signature failed\nsince noon').said).toBeUndefined();
  });
});
