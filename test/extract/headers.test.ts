import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const memo = '%E6%9C%8D%E5%8A%A1%E8%AF%B7%E6%B1%82%E8%B6%85%E6%97%B6';
const trace = '0a1d7667170047031200112345678';

const shapes: readonly (readonly [string, string])[] = [
  ['raw', `HTTP/1.1 200 OK\nResult-Status: 4001\nMemo: ${memo}\nMgw-TraceId: ${trace}`],
  ['CRLF', `HTTP/1.1 200 OK\r\nResult-Status: 4001\r\nMemo: ${memo}\r\nMgw-TraceId: ${trace}\r\n\r\n`],
  ['lower case, HTTP/2', `HTTP/2 200\nresult-status: 4001\nmemo: ${memo}\nmgw-traceid: ${trace}`],
  ['upper case', `RESULT-STATUS: 4001\nMEMO: ${memo}\nMGW-TRACEID: ${trace}`],
  ['Result- names', `Result-Status: 4001\nResult-memo: ${memo}\nMgw-TraceId: ${trace}`],
  ['x- names', `x-result-status: 4001\nx-memo: ${memo}\nx-mgw-traceid: ${trace}`],
  ['no space behind the colon', `Result-Status:4001\nMemo:${memo}\nMgw-TraceId:${trace}`],
  [
    'curl -v',
    `> POST /mgw.htm HTTP/1.1\n>\n< HTTP/1.1 200 OK\n< Result-Status: 4001\n< Memo: ${memo}\n< Mgw-TraceId: ${trace}\n<`,
  ],
  ['curl -v through Slack', `&lt; Result-Status: 4001\n&lt; Memo: ${memo}\n&lt; Mgw-TraceId: ${trace}`],
  ['browser tools, two lines', `result-status:\n4001\nmemo:\n${memo}\nmgw-traceid:\n${trace}`],
  ['browser tools, two lines, no colon', `result-status\n4001\nmemo\n${memo}\nmgw-traceid\n${trace}`],
  ['browser tools, a table', `result-status\t4001\nmemo\t${memo}\nmgw-traceid\t${trace}`],
  [
    'HAR',
    `{"headers":[{"name":"result-status","value":"4001"},{"name":"memo","value":"${memo}"},{"name":"mgw-traceid","value":"${trace}"}]}`,
  ],
  [
    'HAR, indented',
    `{\n  "name": "Result-Status",\n  "value": "4001"\n},\n{\n  "name": "Memo",\n  "value": "${memo}"\n},\n{ "name": "Mgw-TraceId", "value": "${trace}" }`,
  ],
  ['JSON object', `{"result-status": "4001", "memo": "${memo}", "mgw-traceid": "${trace}"}`],
  ['JSON with numbers', `{"Result-Status":4001,"Memo":"${memo}","Mgw-TraceId":"${trace}"}`],
  [
    'JSON inside JSON',
    `{"log":"{\\"result-status\\":\\"4001\\",\\"memo\\":\\"${memo}\\",\\"mgw-traceid\\":\\"${trace}\\"}"}`,
  ],
  [
    'JSON inside JSON inside JSON',
    `"{\\"a\\":\\"{\\\\\\"result-status\\\\\\":4001,\\\\\\"memo\\\\\\":\\\\\\"${memo}\\\\\\",\\\\\\"mgw-traceid\\\\\\":\\\\\\"${trace}\\\\\\"}\\"}"`,
  ],
  [
    'line ends written out',
    `HTTP/1.1 200 OK\\r\\nResult-Status: 4001\\r\\nMemo: ${memo}\\r\\nMgw-TraceId: ${trace}\\r\\n`,
  ],
  ['iOS dictionary', `{\n    "result-status" = 4001;\n    memo = "${memo}";\n    "mgw-traceid" = ${trace};\n}`],
  [
    'Android HttpUrlHeader',
    `response header=[HttpUrlHeader{headers=Date:Mon, 20 Nov 2023 08:51:52 GMT,Result-Status:4001,Memo:${memo},Mgw-TraceId:${trace},}]`,
  ],
  ['Java map', `{null=[HTTP/1.1 200 OK], Result-Status=[4001], Memo=[${memo}], Mgw-TraceId=[${trace}]}`],
  ['Python dictionary', `{'Result-Status': '4001', 'Memo': '${memo}', 'Mgw-TraceId': '${trace}'}`],
  ['Python list of pairs', `[('Result-Status', '4001'), ('Memo', '${memo}'), ('Mgw-TraceId', '${trace}')]`],
  ['JavaScript Headers', `Headers { 'result-status' => '4001', memo => '${memo}', 'mgw-traceid' => '${trace}' }`],
  ['quoted in Slack', `&gt; Result-Status: 4001\n&gt; Memo: ${memo}\n&gt; Mgw-TraceId: ${trace}`],
  ['a code fence', `\`\`\`Result-Status: 4001\nMemo: ${memo}\nMgw-TraceId: ${trace}\`\`\``],
  ['smart quotes', `{“result-status”: “4001”, “memo”: “${memo}”, “mgw-traceid”: “${trace}”}`],
  ['bold names', `*Result-Status:* 4001\n*Memo:* ${memo}\n*Mgw-TraceId:* ${trace}`],
  ['full-width characters', `Result-Status：４００１\nMemo：${memo}\nMgw-TraceId：${trace}`],
  ['unseen characters', `\u200bResult-Status\u200f: \u200b4001\nMemo: ${memo}\nMgw-TraceId: ${trace}\ufeff`],
  [
    'terminal colours',
    `\u001b[1mresult-status\u001b[0m: 4001\n\u001b[1mmemo\u001b[0m: ${memo}\n\u001b[1mmgw-traceid\u001b[0m: ${trace}`,
  ],
  [
    'a trace id that Slack took for a phone number',
    `Result-Status: 4001\nMemo: ${memo}\nMgw-TraceId: <tel:${trace}|${trace}>`,
  ],
];

describe('response headers in every shape', () => {
  it.each(shapes)('%s', (_, text) => {
    const signals = extract(text);
    expect(signals.mentions).toMatchObject([
      { code: '4001', origin: 'mgs', strength: 'strong', evidence: 'Result-Status header', count: 1 },
    ]);
    expect(signals.context).toMatchObject({ memo: '服务请求超时', traceId: trace });
    expect(signals.context.time).toMatch(/^2023-11-20T08:51:52/);
  });

  it.each([
    ['JSON, number', '{"resultStatus":7002,"memo":"验签失败"}'],
    ['JSON, string', '{"resultStatus":"7002","memo":"验签失败"}'],
    ['JSON inside JSON', String.raw`body="{\"resultStatus\":7002,\"memo\":\"\u9a8c\u7b7e\u5931\u8d25\"}"`],
    ['JavaScript object', "{ resultStatus: 7002, memo: '验签失败' }"],
    ['Python dictionary', "{'resultStatus': 7002, 'memo': '验签失败'}"],
    ['iOS dictionary', '{\nmemo = "\\U9a8c\\U7b7e\\U5931\\U8d25";\nresultStatus = 7002;\n}'],
    ['fields with bars', 'memo: 验签失败 | resultStatus: 7002'],
    ['form data', 'resultStatus=7002&memo=%E9%AA%8C%E7%AD%BE%E5%A4%B1%E8%B4%A5'],
    ['XML', '<response><memo>验签失败</memo><resultStatus>7002</resultStatus></response>'],
  ])('reads a body: %s', (_, text) => {
    const { mentions, context } = extract(text);
    expect(mentions).toMatchObject([
      { code: '7002', origin: 'mgs', strength: 'strong', evidence: 'resultStatus in the body' },
    ]);
    expect(context.memo).toBe('验签失败');
  });

  it.each([
    ['Result-Status: abc'],
    ['Result-Status:'],
    ['Result-Status: 7001.5'],
    ['Result-Status: 12345678'],
    ['my-result-status: 7001'],
    ['result-statuses: 7001'],
    ['the result status was not in the header'],
    ['Result-Status: 3'],
    ['{"id":7,"resultStatus":3,"name":"lab result"}'],
    ['{"resultStatus":0}'],
    ['{"resultStatus":200,"data":[]}'],
    ['{"resultStatus":404,"message":"no such order"}'],
    ['{"resultStatus":3,"memo":"as asked","tips":"none"}'],
  ])('finds no certain code in %j', (text) => {
    expect(extract(text).mentions.filter((mention) => mention.strength === 'strong')).toEqual([]);
  });

  it('reads the request beside the response', () => {
    const text =
      '> POST /mgw.htm HTTP/2\n> operation-type: com.acme.account.query\n> appid: 84EFA9A281942\n> workspaceid: default\n>\n< HTTP/2 200\n< result-status: 4001';
    expect(extract(text).context).toEqual({
      operationType: 'com.acme.account.query',
      appId: '84EFA9A281942',
      workspaceId: 'default',
    });
  });
});

describe('a header by itself', () => {
  it.each(['Memo: %E6%9C%8D%E5%8A%A1', 'tips: 服务', 'Result-memo=%E6%9C%8D%E5%8A%A1', '"memo": "服务"'])(
    '%j says only what its value says',
    (text) => {
      const { machine, phrases } = extract(text);
      expect(machine).toBe(true);
      expect(phrases).toHaveLength(1);
      expect('服务').toContain(phrases[0]);
    },
  );

  it('is readable in the text that is searched', () => {
    expect(extract('what does %E6%9C%8D%E5%8A%A1 mean').plain).toBe('what does 服务 mean');
  });

  it.each([
    ['Result-Status: 4001', 'strong'],
    ['seeing this: Result-Status: 4001', 'strong'],
    ['request failed with Result-Status: 7001', 'strong'],
    ['_Result-Status: 4001_', 'strong'],
    ['*Result-Status: 4001*', 'strong'],
    ['> Result-Status: 4001', 'strong'],
    ['&gt; Result-Status: 4001\n&gt; Memo: x', 'strong'],
    ['```Result-Status: 4001\nMemo: x```', 'strong'],
    ['`Result-Status: 4001`', 'strong'],
    ['• Result-Status: 4001', 'strong'],
    ['we now get Result-Status: 7001, Memo: 验签的参数不够', 'strong'],
    ['somebody told me Result-Status: 4001 is a timeout', 'named'],
    ['we get Result-Status: 7001 on android since noon', 'named'],
  ])('%j is %s', (text, strength) => {
    expect(extract(text).mentions.map((mention) => mention.strength)).toEqual([strength]);
  });
});
