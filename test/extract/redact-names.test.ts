import { describe, expect, it } from 'vitest';
import { redact } from '../../src/extract/redact.ts';

type Rows = readonly (readonly [string, string])[];

const secondNames: Rows = [
  ['签名密钥：Ab12cd34Ef', '签名密钥：[secret]'],
  ['签名密钥: mpaas_sign_2024', '签名密钥: [secret]'],
  ['会话令牌：9f86d081884c7d65', '会话令牌：[secret]'],
  ['memo=签名密钥：Ab12cd34Ef，请检查', 'memo=签名密钥：[secret]，请检查'],
  ['password密码: hunter', 'password密码: [secret]'],
  ['pwd密码：hunter2', 'pwd密码：[secret]'],
  ['登录密码口令：hunter22', '登录密码口令：[secret]'],
  ['用户密码错误密码：hunter22', '用户密码错误密码：[secret]'],
  ['access token令牌：Ab12cd34Ef', 'access token令牌：[secret]'],
  ['sign签名：Ab12cd34Ef', 'sign签名：[secret]'],
  ['签名用的密钥：Ab12cd34Ef', '签名用的密钥：[secret]'],
  ['签名密钥是 Ab12cd34Ef', '签名密钥是 [secret]'],
  ['会话ID：9f86d081884c7d65', '会话ID：[secret]'],
  ['簽名密鑰：Ab12cd34Ef', '簽名密鑰：[secret]'],
];

function check(rows: Rows): void {
  it.each(rows)('%j becomes %j', (text, masked) => {
    expect(redact(text).text).toBe(masked);
    expect(redact(masked)).toEqual({ text: masked, count: 0 });
  });
}

describe('secrets behind two names that stand side by side', () => {
  check(secondNames);
});
