import { describe, expect, it } from 'vitest';
import { redact } from '../../src/extract/redact.ts';

const one = 'MT2xQ9vZ0bK4nR7sW1yE';
const two = 'EBQz5uH8ojllT3c6Vd9Wa';
const basic = Buffer.from('admin:hunter2hunter2').toString('base64');

const wrapped: readonly (readonly [string, string])[] = [
  [`> Authorization: Bearer ${one}\n> ${two}`, '> Authorization: [secret]\n> [secret]'],
  [`Authorization: Bearer ${one}\n  ${two}\n7002`, 'Authorization: [secret]\n  [secret]\n7002'],
  [`Authorization: Basic\n  ${basic}`, 'Authorization: Basic\n  [secret]'],
  [`"Authorization: Bearer \\\n${one}"`, '"Authorization: Bearer \\\n[secret]"'],
  [`X-Mgs-Proxy-Signature: ${one}\n ${two}`, 'X-Mgs-Proxy-Signature: [secret]\n [secret]'],
  [`token=${one}\n${two}\n${one}\nCode: 4001`, 'token=[secret]\n[secret]\n[secret]\nCode: 4001'],
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
