import { describe, expect, it } from 'vitest';
import { redact } from '../../src/extract/redact.ts';

const one = 'MT2xQ9vZ0bK4nR7sW1yE';
const two = 'EBQz5uH8ojllT3c6Vd9Wa';
const basic = Buffer.from('admin:hunter2hunter2').toString('base64');

const head = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
/** As a terminal shows it that is narrower than the token. */
const token = [`${head}.eyJzdWIiOiI`, `xMjM0NTY3ODkwIn0.${one}`, two];

const wrapped: readonly (readonly [string, string])[] = [
  [`> Authorization: Bearer ${one}\n> ${two}`, '> Authorization: [secret]\n> [secret]'],
  [`Authorization: Bearer ${one}\n  ${two}\n7002`, 'Authorization: [secret]\n  [secret]\n7002'],
  [`Authorization: Basic\n  ${basic}`, 'Authorization: Basic\n  [secret]'],
  [`"Authorization: Bearer \\\n${one}"`, '"Authorization: Bearer \\\n[secret]"'],
  [`X-Mgs-Proxy-Signature: ${one}\n ${two}`, 'X-Mgs-Proxy-Signature: [secret]\n [secret]'],
  [`token=${one}\n${two}\n${one}\nCode: 4001`, 'token=[secret]\n[secret]\n[secret]\nCode: 4001'],
  [`see\n${token.join('\n')}\nCode: 4001`, 'see\n[secret]\n[secret]\n[secret]\nCode: 4001'],
  [`Authorization: Bearer ${token.join('\n  ')}`, 'Authorization: [secret]\n  [secret]\n  [secret]'],
  ['Cookie: a=12345678;\n  b=23456789;\n\tc=34567890\nMemo: x', 'Cookie: [secret]\nMemo: x'],
  ["curl -b 'a=12345678; \\\nb=23456789' https://x", "curl -b '[secret]' https://x"],
];

const kept: readonly string[] = [
  'ONEX1A2B3C4D5E6F_ANDROID',
  '84EFA9A281942',
  '0a1d7667170047031200112345678',
  'com.acme.pay.transferV2',
  'RpcException7001',
  '7002',
  'SEC_ERROR_1001',
];

describe('secrets that a line end parts', () => {
  it.each(wrapped)('%j becomes %j', (text, masked) => {
    expect(redact(text).text).toBe(masked);
    expect(redact(masked)).toEqual({ text: masked, count: 0 });
  });

  it.each(kept)('%j below a secret stays', (line) => {
    expect(redact(`token=${one}\n${line}`).text).toBe(`token=[secret]\n${line}`);
    expect(redact(`Authorization: Bearer\n${line}`).text).toContain(line);
  });
});
