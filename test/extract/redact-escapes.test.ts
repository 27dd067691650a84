import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { redact } from '../../src/extract/redact.ts';

const hex = '5c3a91f04be27d6688aa0c1be35f7d42';
const password = 'Pq9!a34AQ3LduP';
const escaped = (text: string) =>
  text.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Each as it is written, the text that is hidden and the secret in it. */
const hidden: readonly (readonly [string, string])[] = [
  [`密码是${password}`, password],
  [`密码为 ${password}`, password],
  [`密码：${password}`, password],
  [`签名：${hex}`, hex],
  [`签名＝${hex}`, hex],
  [`令牌：${hex}，请重试`, hex],
  [`密钥：“${hex}”`, hex],
  [`sign：${hex}`, hex],
  [`token\u00a0=\u00a0${hex}`, hex],
];
const ways: Readonly<Record<string, (text: string) => string>> = {
  memo: (text) => `Result-Status: 7002\nMemo: ${encodeURIComponent(text)}`,
  tips: (text) => `Result-Status: 7002\nTips: ${encodeURIComponent(text)}`,
  memoTwice: (text) => `Result-Status: 7002\nMemo: ${encodeURIComponent(encodeURIComponent(text))}`,
  json: (text) => `{"resultStatus":7002,"memo":"${escaped(text)}"}`,
  jsonInJson: (text) => JSON.stringify({ log: `{"resultStatus":7002,"tips":"${escaped(text)}"}` }),
  exception: (text) => `RpcException: [7002] : ${escaped(text)}`,
};

describe('a secret behind escapes of Chinese', () => {
  it.each(hidden)('%j is masked in a memo, in tips, in JSON', (text, secret) => {
    for (const [way, write] of Object.entries(ways)) {
      const read = extract(write(text));
      expect(JSON.stringify(read), way).not.toContain(secret);
      expect(decodeURIComponent(JSON.stringify(read)), way).not.toContain(secret);
      expect(read.redacted, way).toBe(1);
      expect(
        read.mentions.map(({ code }) => code),
        way,
      ).toEqual(['7002']);
    }
  });

  it.each([
    'Memo: %E5%AF%86%E7%A0%81%E9%94%99%E8%AF%AF%201003',
    'Memo: %E7%AD%BE%E5%90%8D%E5%A4%B1%E8%B4%A5%EF%BC%9A7002',
    '{"memo":"\\u7b7e\\u540d\\u5931\\u8d25\\uff1a7002"}',
    'Tips: %ED%A0%80%ED%B0%80 %E5%AF',
  ])('%j stays as it is', (text) => {
    expect(redact(text)).toEqual({ text, count: 0 });
  });
});

/** Credentials in a print of headers, and what follows them there. */
const amongHeaders: readonly (readonly [string, string])[] = [
  ['Basic YWRtaW46aHVudGVyMjIyMg==', '[secret]'],
  ['Bearer abcDEF123456==', '[secret]'],
  ['Bearer abcDEF123456=', '[secret]'],
  ['Digest username="mgs", nonce="abc", nc=00000001, response="4f2ca81b90de"', '[secret]'],
  ['Digest username=mgs, response=4f2ca81b90de', '[secret]'],
];

/** As forms are encoded. */
function asForm(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

describe('a secret behind a blank that is written as a plus sign', () => {
  it.each([
    [`密码 ${password}`, '密码 [secret]'],
    [`password is ${password} 吗`, 'password is [secret] 吗'],
    [`sign is ${hex} 吗`, 'sign is [secret] 吗'],
  ])('%j is masked in a memo, and counted', (text, shown) => {
    const read = extract(`Result-Status: 7002\nMemo: ${asForm(text)}`);
    expect(read.context.memo).toBe(shown);
    expect(JSON.stringify(read.mentions)).not.toContain(password);
    expect(read.redacted).toBe(1);
  });
});

describe('credentials before other headers', () => {
  it.each(amongHeaders)('%j takes nothing else with it', (given, masked) => {
    const rest = 'Result-Status=7002, Mgw-TraceId=0a1d7667170047031200112345678, Operation-Type=com.acme.pay.transfer}';
    expect(redact(`{Authorization=${given}, ${rest}`).text).toBe(`{Authorization=${masked}, ${rest}`);
    expect(redact(`{X=1, Authorization=${given}, ${rest}`).count).toBe(1);
  });
});
