import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { describe, expect, it } from 'vitest';
import { mask, redact } from '../../src/extract/redact.ts';
import { noise, planted } from './planted.ts';

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };

/**
 * What a rule set finds that others keep, but for what is masked in the middle already. It reads whole files, when it gets
 * to it, and knows nothing of what Slack does to a text, so it is what the bot's own masking is held against, and no part
 * of the bot.
 */
async function foundIn(content: string): Promise<readonly string[]> {
  const source = { filePath: '/paste.txt', content, contentType: 'text' as const, ext: '.txt' };
  const { messages } = await lintSource({ source, options: { config, locale: 'en' } });
  return messages
    .filter(({ range: [start, end] }) => !content.slice(start, end).includes(mask))
    .map(({ ruleId }) => ruleId.replace('@secretlint/secretlint-rule-', ''));
}

const hex = (length: number) => '0123456789abcdef'.repeat(5).slice(3, 3 + length);
const small = (length: number) => noise(length, 3).replace(/[^A-Za-z]/g, 'k');
/** Its end is one that a token of 1Password has. */
const account = Buffer.from(JSON.stringify({ email: 'a@b.cdef', secretKey: noise(70, 7), muk: { k: '1' } }));

/** An example of everything that the rule set knows by its looks, put together here as in `planted`. */
const examples: Readonly<Record<string, string>> = {
  aws: `AWS_SECRET_ACCESS_KEY=${noise(40, 1)}`,
  slack: `xoxb-123456789012-1234567890123-${noise(24, 2)}`,
  privatekey: `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIEpAIB${noise(56, 4)}\n${noise(64, 5)}\n-----END RSA ${'PRIVATE'} KEY-----`,
  npm: `npm_${noise(36, 6)}`,
  basicauth: `https://ada:${noise(12, 8)}@example.com/path`,
  sendgrid: `SG.${noise(22, 9)}.${noise(43, 10)}`,
  shopify: `shpat_${noise(32, 11)}`,
  stripe: `sk_${'live'}_${noise(24, 12)}`,
  github: `ghp_${noise(36, 13)}`,
  'github app': `ghs_123456_${noise(30, 14)}.${noise(60, 15)}.${noise(40, 16)}`,
  gitlab: `glpat-${noise(20, 17)}`,
  grafana: `glsa_${noise(32, 18)}_${hex(8)}`,
  openai: `sk-proj-${noise(74, 19)}T3Blbk${'FJ'}${noise(74, 20)}`,
  anthropic: `sk-ant-api03-${noise(93, 21)}AA`,
  groq: `gsk_${noise(52, 22)}`,
  huggingface: `hf_${small(34)}`,
  linear: `lin_api_${noise(40, 23)}`,
  notion: `ntn_12345678901${noise(35, 24)}`,
  'database-connection-string': `mysql://ada:${noise(12, 25)}@db.example.com:3306/pay`,
  'hashicorp-vault': `hvs.${noise(95, 26)}`,
  databricks: `dapi${hex(32)}`,
  docker: `dckr_pat_${noise(27, 27)}`,
  figma: `figd_${noise(40, 28)}`,
  cloudflare: `cfut_${noise(40, 29)}${hex(8)}`,
  tailscale: `tskey-auth-${noise(16, 30)}-${noise(32, 31)}`,
  '1password': `ops_${account.toString('base64')}`,
};

describe('a rule set that others keep', () => {
  it.each(Object.entries(examples))('finds nothing any more where it found a secret of %s', async (_, secret) => {
    const paste = `Result-Status: 7002\nMemo: see ${secret} there`;
    expect(await foundIn(paste)).not.toEqual([]);
    const { text } = redact(paste);
    expect(await foundIn(text)).toEqual([]);
    expect(text).toMatch(/^Result-Status: 7002\nMemo: see /);
  });

  it('finds nothing in all that is planted elsewhere, once it is masked', async () => {
    const pastes = planted.map(({ name, value }) => (name === undefined ? value : `${name}: ${value}`));
    expect(await foundIn(pastes.join('\n\n'))).not.toEqual([]);
    for (const paste of pastes) {
      expect(await foundIn(redact(paste).text), paste).toEqual([]);
    }
  });
});
