import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modes } from './bot.ts';
import { mgscode } from './command-line.ts';
import { headline, shown } from './looks.ts';
import { useStage } from './stage.ts';

const sample = z.object({
  id: z.string(),
  text: z.string(),
  expect: z.object({
    codes: z.array(z.string()),
    scope: z.string().nullable(),
    memo: z.string().nullable(),
    tips: z.string().nullable(),
    traceId: z.string().nullable(),
  }),
});

const answer = z.object({
  id: z.string(),
  kind: z.enum(['codes', 'matches', 'none']),
  entries: z.array(z.object({ asked: z.string().optional(), scope: z.string() })),
  context: z.object({ memo: z.string(), tips: z.string(), traceId: z.string() }).partial(),
});

const lines = readFileSync(new URL('../fixtures/samples.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const samples = lines.map((line) => sample.parse(JSON.parse(line)));
const named = samples.map((each) => [each.id, each] as const);

/** Its memo is cut inside a percent escape: nothing, or what can still be read of it, are both fine. */
const cutMemo = 'con-06-headers-truncated-percent';

describe('every sample, by the command line', () => {
  let answers = new Map<string, z.infer<typeof answer>>();

  beforeAll(async () => {
    const input = samples.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('');
    const { status, stdout, stderr } = await mgscode(['batch'], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const parsed = stdout
      .trim()
      .split('\n')
      .map((line) => answer.parse(JSON.parse(line)));
    expect(parsed.map(({ id }) => id)).toEqual(samples.map(({ id }) => id));
    answers = new Map(parsed.map((each) => [each.id, each]));
  });

  it.each(named)('%s gives the codes, the scope and what else it says', (id, { expect: wanted }) => {
    const got = answers.get(id);
    const { memo, tips, traceId } = got?.context ?? {};
    expect(got?.kind === 'codes' ? got.entries.map(({ asked }) => asked) : []).toEqual(wanted.codes);
    expect(new Set(wanted.codes.length > 0 ? got?.entries.map(({ scope }) => scope) : [])).toEqual(
      new Set(wanted.scope === null ? [] : [wanted.scope]),
    );
    expect({ tips, traceId }).toEqual({ tips: wanted.tips ?? undefined, traceId: wanted.traceId ?? undefined });
    expect(
      id === cutMemo ? ['验签的参数不够', undefined, memo?.startsWith('验签') && memo] : [wanted.memo ?? undefined],
    ).toContain(memo);
  });
});

describe.each(modes)('every sample, by the slash command over %s', (mode) => {
  const stage = useStage(mode);

  it.each(named)('%s', async (_id, { text, expect: wanted }) => {
    const { message } = await stage.slack.command('#mobile-team', `/mgscode ${text}`);
    if (message === undefined) {
      throw new Error('the acknowledgement put up nothing');
    }
    const [first, ...others] = wanted.codes;
    expect(headline(message)?.split(' · ')[0]).toBe(first);
    for (const code of others) {
      expect(shown(message)).toMatch(new RegExp(`^${code} · `, 'm'));
    }
    for (const said of first === undefined ? [] : [wanted.memo, wanted.traceId]) {
      expect(shown(message)).toContain(said ?? '');
    }
    expect(JSON.stringify(message.blocks).length).toBeLessThan(12_000);
  });
});
