import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const memo = '%E9%AA%8C%E7%AD%BE';
const trace = '0a1d7667170047031200112345678';

describe('shapes that tools and people make of an answer', () => {
  it.each([
    ['form data', `resultStatus=7001&memo=${memo}&tips=%E7%B3%BB%E7%BB%9F`, '7001', { memo: '验签', tips: '系统' }],
    [
      'talk behind encoded tips',
      `Result-Status: 7001\nResult-tips: ${memo} Hi team, any ideas?`,
      '7001',
      { tips: '验签' },
    ],
    ['fields without the exception', 'API=com.acme.x.y^ERR_CODE=19^A=b', '19', { operationType: 'com.acme.x.y' }],
    ['arrays of one', `headers: { 'result-status': [ '7001' ], memo: [ '${memo}' ] }`, '7001', { memo: '验签' }],
    ['wide brackets', 'RPCException：【7014】：系统繁忙', '7014', { tips: '系统繁忙' }],
    ['print_r of PHP', `[Result-Status] => 3001\n[Mgw-TraceId] => ${trace}`, '3001', { traceId: trace }],
  ])('%s', (_, text, code, context) => {
    const { mentions } = extract(text);
    expect(mentions.map((mention) => mention.code)).toEqual([code]);
    expect(mentions[0]?.context).toMatchObject(context);
  });

  it('keeps an ampersand that no field follows', () => {
    expect(extract('Result-Status: 7001\nMemo: R&D only').context.memo).toBe('R&D only');
  });
});
