import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

/** The codes of a text in short: `4001`, with the origin in front where there is one: `android 4`. */
function asked(text: string): readonly string[] {
  return extract(text).mentions.map((mention) => [mention.origin, mention.code].filter(Boolean).join(' '));
}

const questions: readonly (readonly [string, readonly string[]])[] = [
  // the number, alone or with a sign
  ['4001', ['4001']],
  ['04001', ['4001']],
  ['#4001', ['4001']],
  ['[7014]', ['7014']],
  ['"4001"', ['4001']],
  ['`4001`', ['4001']],
  ['*4001*', ['4001']],
  ['４００１', ['4001']],
  ['0004001', ['4001']],
  ['_7014_', ['7014']],
  ['~7014~', ['7014']],
  ['16?', ['16']],
  ['0', ['0']],
  ['999999', ['999999']],
  // with a word that says what it is
  ['MGS4001', ['mgs 4001']],
  ['MGS-4001', ['mgs 4001']],
  ['mgs 4001', ['mgs 4001']],
  ['mPaaS 7014', ['mgs 7014']],
  ['code=4001', ['4001']],
  ['error 4001', ['4001']],
  ['error code is 16', ['16']],
  ['16 error', ['16']],
  ['code: 2', ['2']],
  ['resultStatus: 4001', ['mgs 4001']],
  ['resultStatus 4001', ['mgs 4001']],
  ['ERR_CODE=7001', ['android 7001']],
  ['rpcexception: [16]', ['android 16']],
  ['ErrorCode = 608', ['security-guard 608']],
  ['http 502', ['android 502']],
  ['HTTP status code 404', ['android 404']],
  ['HTTP/1.1 502 Bad Gateway', ['android 502']],
  ['"POST /mgw.htm HTTP/1.1" 502 1001', ['android 502']],
  ['HTTP/1.1 502 Bad Gateway\nServer: nginx\nContent-Length: 4001', ['android 502']],
  ['404 not found', ['android 404']],
  // in other languages
  ['错误码 4001', ['4001']],
  ['错误码4001是什么意思', ['4001']],
  ['錯誤碼：7003', ['7003']],
  ['报错7014怎么办？', ['7014']],
  ['エラーコード4001', ['4001']],
  ['エラーコード４００１とは', ['4001']],
  ['ｴﾗｰｺｰﾄﾞ4001', ['4001']],
  ['에러 코드 4001', ['4001']],
  ['kode error 4001', ['4001']],
  ['código de erro 4001', ['4001']],
  ['o que é 4001?', ['4001']],
  // with a platform before or behind
  ['android 4', ['android 4']],
  ['Android: 4', ['android 4']],
  ['4 ios', ['ios 4']],
  ['sg 203', ['security-guard 203']],
  ['SG203', ['security-guard 203']],
  ['security guard 203', ['security-guard 203']],
  ['无线保镖 203', ['security-guard 203']],
  ['無線保鏢報 203', ['security-guard 203']],
  ['h5 10', ['h5 10']],
  ['iphone 4', ['ios 4']],
  ['安卓 16', ['android 16']],
  ['安卓报错16', ['android 16']],
  ['SEC_ERROR_ATLAS_ENC 1001', ['security-guard 1001']],
  ['1001 SEC_ERROR_ATLAS_ENC', ['security-guard 1001']],
  ['SEC_ERROR_SIGNATRUE 607', ['security-guard 607']],
  ['white-box 1001', ['security-guard 1001']],
  ['白盒加密 1001', ['security-guard 1001']],
  ['DTRpcException: code 4', ['ios 4']],
  ['RpcException: code 16', ['android 16']],
  ['android: error 16', ['android 16']],
  ['gateway 1001', ['gateway 1001']],
  ['网关1001', ['gateway 1001']],
  ['business 6001', ['business 6001']],
  ['what is android 4?', ['android 4']],
  ['4 on ios', ['ios 4']],
  // several
  ['4001 7003 6666', ['4001', '7003', '6666']],
  ['4001,7003', ['4001', '7003']],
  ['4001/7003', ['4001', '7003']],
  ['4001、7003', ['4001', '7003']],
  ['4001 and 7003?', ['4001', '7003']],
  ['4001-4003', ['4001', '4003']],
  ['errors 4001, 7003 and 6666', ['4001', '7003', '6666']],
  ['android 4 16', ['android 4', 'android 16']],
  ['sg 203, 4001', ['security-guard 203', '4001']],
  ['android 4, ios 5', ['android 4', 'ios 5']],
  ['4 ios 5 android', ['ios 4', 'android 5']],
  ['4001 4001', ['4001']],
];

const sentences: readonly (readonly [string, readonly string[]])[] = [
  ['we get 4001 since lunch', ['4001']],
  ['端口 7001 报错 4001', ['4001']],
  ['返回 4001', ['4001']],
  ['超时 4001', ['4001']],
  ['timeout 4001', ['4001']],
  ['端口返回 7001', ['7001']],
  ['用户反馈 7001', ['7001']],
  ['请求耗时 3001 毫秒，报 4001', ['4001']],
  ['there were 1002 errors of type 4001', ['4001']],
  ['our 2 apps get 5000 errors', ['5000']],
  ['look at _7014_ please', ['7014']],
  ['error id 4001', ['4001']],
  ['why do we see 4001s, lots of 4001s', ['4001']],
  ['"4001" in logs', ['4001']],
  ['the app shows (7014) after the update', ['7014']],
  ['login fails with 7003.', ['7003']],
  ['接口从中午开始返回7014了', ['7014']],
  ['返回的是：4001', ['4001']],
  ['android error 16 after the update', ['android 16']],
  ['users got android 16 since the release', ['android 16']],
  ['what does sg 203 mean for the release build of the app', ['security-guard 203']],
  ['many customers report error code 16 today', ['16']],
  ['the errors 4, 16 and 7 come and go', ['4', '16', '7']],
  ['our alert says MGS-4001 again', ['mgs 4001']],
  ['our alert says code=4001 again', ['4001']],
  ['we have 4001 on android since yesterday', ['android 4001']],
  ['proxy answers http 502 for everybody', ['android 502']],
];

describe('codes that a person asks for', () => {
  it.each(questions)('%j asks for %j', (text, codes) => {
    expect(asked(text)).toEqual(codes);
  });

  it.each(sentences)('in the sentence %j: %j', (text, codes) => {
    expect(asked(text)).toEqual(codes);
  });

  it.each([...questions, ...sentences])('%j is never strong evidence', (text) => {
    expect(extract(text).mentions.some((mention) => mention.strength === 'strong')).toBe(false);
  });

  it('counts how often a code is named', () => {
    expect(extract('4001 again? 4001! and 7003').mentions.map(({ code, count }) => [code, count])).toEqual([
      ['4001', 2],
      ['7003', 1],
    ]);
  });

  it.each([
    ['our android users get 4001', 'android'],
    ['4001 since the release, iPhone only', 'ios'],
    ['app on ios and android: 4001', undefined],
    ['4001', undefined],
    ['com.acme.android.pay fails with 4001', undefined],
    ['SG users see 4001', undefined],
    ['white-box encryption on android fails with 1001', 'security-guard'],
    ['安卓上登录一直返回4001', 'android'],
  ])('%j is about the platform %s', (text, origin) => {
    expect(extract(text).origin).toBe(origin);
  });

  it('says whether a word stood beside the number', () => {
    const strengths = (text: string) => extract(text).mentions.map((mention) => mention.strength);
    expect(strengths('we get 4001')).toEqual(['bare']);
    expect(strengths('we get error 4001')).toEqual(['named']);
    expect(strengths('android 4')).toEqual(['named']);
  });

  it.each([
    ['SERVER_REQUESTTIMEOUT', ['SERVER_REQUESTTIMEOUT']],
    ['server_requesttimeout?', ['server_requesttimeout']],
    [
      'what is kDTRpcNetworkCancelled or KDTRpcUnderBackgroundFetch',
      ['kDTRpcNetworkCancelled', 'KDTRpcUnderBackgroundFetch'],
    ],
    [
      'SEC_ERROR_SIGNATRUE_NO_SEEDSECRET twice: SEC_ERROR_SIGNATRUE_NO_SEEDSECRET',
      ['SEC_ERROR_SIGNATRUE_NO_SEEDSECRET'],
    ],
    ['_SERVER_REQUESTTIMEOUT_', ['SERVER_REQUESTTIMEOUT']],
    ['nothing LIKE a constant', []],
  ])('%j names the constants %j', (text, names) => {
    expect(extract(text).names.map((mention) => mention.name)).toEqual(names);
  });
});
