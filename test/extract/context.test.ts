import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const trace = '0a1d7667170047031200112345678';
const header = 'Result-Status: 4001';

const times: readonly (readonly [string, string, string | undefined])[] = [
  [
    'Server-Time before all others',
    `${header}\nServer-Time: 1700470312015\nDate: Mon, 20 Nov 2023 08:50:00 GMT\nMgw-TraceId: ${trace}`,
    '2023-11-20T08:51:52.015Z',
  ],
  [
    'the trace id before Date',
    `${header}\nDate: Mon, 20 Nov 2023 08:50:00 GMT\nMgw-TraceId: ${trace}`,
    '2023-11-20T08:51:52.001Z',
  ],
  [
    'Date before a log stamp',
    `2023-11-20 16:49:00+0800 ${header}\nDate: Mon, 20 Nov 2023 08:50:00 GMT`,
    '2023-11-20T08:50:00.000Z',
  ],
  ['a stamp with its zone', `2023-11-20 16:51:52.015123+0800 SG ERROR: 203`, '2023-11-20T08:51:52.015Z'],
  ['ISO 8601', `2023-11-20T08:51:52Z ${header}`, '2023-11-20T08:51:52.000Z'],
  ['an access log', `[20/Nov/2023:16:51:52 +0800] ${header}`, '2023-11-20T08:51:52.000Z'],
  ['a stamp without a zone', `2023-11-20 16:51:52,015 SG ERROR: 203`, undefined],
  ['a stamp without a year', `11-20 16:51:52.015 E/x: SG ERROR: 203`, undefined],
  [
    'a stamp without a zone, beside a trace id that shows it',
    `2023-11-20 16:51:52,100 [${trace}] ${header}\n2023-11-20 16:55:00,000 SG ERROR: 203`,
    '2023-11-20T08:51:52.001Z',
  ],
  ['a clock that cannot be', `${header}\nServer-Time: 0000000000001`, undefined],
  ['a day that cannot be', `2023-13-40 16:51:52+0800 ${header}`, undefined],
];

describe('a value that ends with a mask', () => {
  const token = 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijkl';

  it.each([
    [`Tips: ${token}`, 'Bearer [secret]'],
    [`Tips: ${token}\nMemo: x`, 'Bearer [secret]'],
    [`Tips: token=abc123def456`, 'token=[secret]'],
    [`{Result-tips=[${token}]}`, 'Bearer [secret]'],
    [`Tips: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijkl bad`, '[secret] bad'],
    [`{Result-tips=[plain]}`, 'plain'],
  ])('%j keeps its bracket', (text, tips) => {
    expect(extract(`${header}\n${text}`).context.tips).toBe(tips);
  });
});

describe('when it happened', () => {
  it.each(times)('%s', (_, text, time) => {
    expect(extract(text).context.time).toBe(time);
  });

  it('reads a stamp without a zone in the zone that is told from outside', () => {
    const text = '2023-11-20 16:51:52,015 SG ERROR: 203';
    expect(extract(text).context).toMatchObject({ localTime: '2023-11-20T16:51:52.015' });
    expect(extract(text).context).not.toHaveProperty('time');
  });

  it('reads other stamps in the zone that one beside a trace id shows, the year too', () => {
    const text = `2023-11-20 16:51:52,100 [${trace}] ${header}\n11-20 16:55:00.000 E/x: SG ERROR: 203`;
    expect(extract(text).mentions.map((mention) => mention.context.time)).toEqual([
      '2023-11-20T08:51:52.001Z',
      '2023-11-20T08:55:00.000Z',
    ]);
  });

  it('tells clocks that disagree from clocks that are seconds apart', () => {
    const far = `Result-Status: 7003\nServer-Time: 1700470312015\nDate: Mon, 20 Nov 2023 09:51:52 GMT`;
    const near = `Result-Status: 7003\nServer-Time: 1700470312015\nDate: Mon, 20 Nov 2023 08:52:52 GMT`;
    expect(extract(far).notes).toEqual([{ kind: 'several-clocks', spreadMs: 3_599_985 }]);
    expect(extract(near).notes).toEqual([]);
  });
});

describe('several errors in one text', () => {
  it('gives each header block its own context', () => {
    const text = `Result-Status: 7001\nMemo: first\nMgw-TraceId: ${trace}\n\nResult-Status: 7002\nMemo: second`;
    expect(extract(text).mentions).toMatchObject([
      { code: '7001', context: { memo: 'first', traceId: trace } },
      { code: '7002', context: { memo: 'second' } },
    ]);
    expect(extract(text).mentions[1]?.context.traceId).toBeUndefined();
  });

  it.each([
    ['status first', 'Result-Status: 7001\nMemo: first\nResult-Status: 7002\nMemo: second'],
    ['memo first', 'Memo: first\nResult-Status: 7001\nMemo: second\nResult-Status: 7002'],
  ])('splits blocks without a blank line where a name repeats, %s', (_, text) => {
    expect(extract(text).mentions.map(({ code, context }) => [code, context.memo])).toEqual([
      ['7001', 'first'],
      ['7002', 'second'],
    ]);
  });

  it('counts a code that is told again and keeps the first context', () => {
    const text = 'Result-Status: 7001\nMemo: first\n\nResult-Status: 7002\n\nResult-Status: 7001\nMemo: third';
    expect(extract(text).mentions.map(({ code, count, context }) => [code, count, context.memo])).toEqual([
      ['7001', 2, 'first'],
      ['7002', 1, undefined],
    ]);
  });

  it('counts one response once, though its header and its body both tell the code', () => {
    const text = `HTTP/1.1 200 OK\nResult-Status: 1002\nMgw-TraceId: ${trace}\n\n{"resultStatus":1002,"tips":"顾客太多,客官请稍候"}`;
    expect(extract(text).mentions).toMatchObject([
      { code: '1002', count: 1, context: { traceId: trace, tips: '顾客太多,客官请稍候' } },
    ]);
  });

  it('keeps the origins of one code apart and lets them share what is told', () => {
    const text =
      'I/mynet_HttpWorker: mOperationType=[com.acme.pay] . response header=[HttpUrlHeader{headers=Result-memo:%E9%AA%8C,Result-Status:7001,}]\nD/mynet_RpcInvoker: RPCException: [7001] : ^API=com.acme.pay^ERR_CODE=7001^';
    expect(extract(text).mentions).toMatchObject([
      { code: '7001', origin: 'mgs', count: 1, context: { memo: '验', operationType: 'com.acme.pay' } },
      { code: '7001', origin: 'android', count: 1, context: { memo: '验', operationType: 'com.acme.pay' } },
    ]);
  });

  it('lets talk around a paste change nothing', () => {
    const text = `since lunch 4001 and 7003 on android 4, see PAY-12\n\n${header}\nMemo: x\n\nis 7014 the same? 谢谢`;
    expect(extract(text).mentions).toMatchObject([{ code: '4001', strength: 'strong', context: { memo: 'x' } }]);
    expect(extract(text).mentions).toHaveLength(1);
  });

  it('shares what a person says beside codes among them', () => {
    const text = `4001 and 7003 on trace ${trace}, operationType: com.acme.pay`;
    for (const mention of extract(text).mentions) {
      expect(mention.context).toEqual({
        traceId: trace,
        operationType: 'com.acme.pay',
        time: '2023-11-20T08:51:52.001Z',
      });
    }
  });

  it('tells the context of a text without a code', () => {
    expect(extract(`AppId = 84EFA9A281942;\nWorkspaceId = test;\ntrace id ${trace}`).context).toEqual({
      appId: '84EFA9A281942',
      workspaceId: 'test',
      traceId: trace,
      time: '2023-11-20T08:51:52.001Z',
    });
  });
});

describe('digest lines', () => {
  const gateway = (code: string, tail: string) =>
    `2023-11-20 16:51:55,018 - (/mgw.htm,response,N,3003ms,com.acme.pay,acme-core,84EFA9A281942,default,${code}${tail}`;
  const whole = `,ACME_ANDROID,5.2.1,-,u10086,W,W,W,203.0.113.9,HTTP,JSON,312,0,F,${trace},F,ANDROID,3000,4,2.0)`;

  it('reads a gateway line out', () => {
    expect(extract(gateway('4001', whole)).context).toEqual({
      traceId: trace,
      operationType: 'com.acme.pay',
      appId: '84EFA9A281942',
      workspaceId: 'default',
      time: '2023-11-20T08:51:52.001Z',
      digest: {
        side: 'gateway',
        success: false,
        elapsedMs: 3003,
        backendMs: 3000,
        requestBytes: 312,
        responseBytes: 0,
        transport: 'HTTP',
        format: 'JSON',
        clientOs: 'ANDROID',
        clientVersion: '5.2.1',
        system: 'acme-core',
      },
    });
  });

  it('reads a business line out', () => {
    const line = `2023-11-20 16:53:00,113 - (com.acme.order,ACME_ANDROID,5.2.1,7 ms,N,6002,${trace})`;
    expect(extract(line).mentions).toMatchObject([
      {
        code: '6002',
        evidence: 'business digest',
        context: {
          operationType: 'com.acme.order',
          traceId: trace,
          digest: { side: 'business', success: false, elapsedMs: 7, clientVersion: '5.2.1' },
        },
      },
    ]);
  });

  it.each([
    ['with a space in the time', gateway('4001', whole).replace('3003ms', '3003 ms'), 3000],
    ['with one more field before the trace id', gateway('4001', whole.replace(',-,', ',-,extra,')), 3000],
    ['cut off behind the code', gateway('4001', ',ACME'), undefined],
    ['without its stamp', gateway('4001', whole).slice(26), 3000],
    ['without an operation on the business side', `(,ANT_CLOUD_APP,,36ms,Y,4001,${trace})`, undefined],
  ])('is tolerant of a line %s', (_, line, backendMs) => {
    const { mentions, context } = extract(line);
    expect(mentions.map((mention) => mention.code)).toEqual(['4001']);
    expect(context.digest?.backendMs).toBe(backendMs);
  });

  it('takes no other number of the line for a code', () => {
    expect(
      extract(gateway('1000', whole.replace('312,0', '4001,5000'))).mentions.map((mention) => mention.code),
    ).toEqual(['1000']);
  });

  it('reads a detail line for its context', () => {
    const line = `2023-11-20 16:51:55,018 - [request](203.0.113.9,${trace},-,request,com.acme.pay,84EFA9A281942,default,[{}],-,-,json,T,F)`;
    expect(extract(line).context).toMatchObject({
      traceId: trace,
      operationType: 'com.acme.pay',
      appId: '84EFA9A281942',
      workspaceId: 'default',
    });
  });
});
