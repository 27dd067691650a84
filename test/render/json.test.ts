import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entryJson, toJson } from '../../src/render/json.ts';
import type { Answer } from '../../src/resolve/answer.ts';
import { pointers } from '../../src/resolve/found.ts';
import { answerTo, catalog, entryOf, mention } from '../resolve/by-hand.ts';
import { byNumber, byWords, codes, fullContext, matches, none } from './answers.ts';

const text = z.string().min(1);
const texts = z.array(text);
const scope = z.enum(['gateway', 'business', 'android', 'ios', 'h5', 'security-guard']);

const context = z.strictObject({
  traceId: text.optional(),
  operationType: text.optional(),
  appId: text.optional(),
  workspaceId: text.optional(),
  memo: text.optional(),
  tips: text.optional(),
  time: z.iso.datetime().optional(),
  localTime: text.optional(),
  throttled: z.literal(true).optional(),
  protocol: z.enum(['HTTP', 'MPC', 'DUBBO']).optional(),
  digest: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** What every row of the catalog says, in an answer and in the list. */
const row = {
  code: z.string().regex(/^\d+(-\d+)?$/),
  scope,
  title: text,
  meaning: text,
  causes: texts,
  checks: texts,
  owner: z.enum(['client app', 'gateway configuration', 'business system', 'network', 'nobody: not a failure']),
  retry: text,
  listed: z.boolean(),
  constants: texts,
  memo: texts,
  tips: texts,
  prompt: text.optional(),
  protocols: texts,
  note: text.optional(),
};

const entry = z.strictObject({
  ...row,
  asked: z.string().regex(/^\d+$/).optional(),
  match: z.enum(['exact', 'range', 'text']),
  ambiguous: z.boolean(),
  confidence: z.number().min(0).max(1),
  count: z.int().min(1),
  evidence: text,
  quote: z.string(),
  logs: z.array(
    z.strictObject({
      id: text,
      title: text,
      path: text,
      host: text,
      availability: text.optional(),
      look: text,
      links: z.array(
        z.strictObject({
          title: text,
          url: z.url(),
          environment: text,
          from: z.iso.datetime(),
          to: z.iso.datetime(),
          by: z.array(z.enum(['traceId', 'operationType', 'appId', 'workspaceId', 'code'])),
        }),
      ),
      command: text.optional(),
      filter: text.optional(),
      ticket: text.optional(),
    }),
  ),
  where: z.looseObject({ kind: z.enum(['one', 'several', 'unknown', 'elsewhere', 'withheld']) }).optional(),
  docs: z.array(z.strictObject({ title: text, url: z.url() })),
  context,
});

/** The shape that other programs rely on; a key that is not in it is a change that they should be told of. */
const shape = z.strictObject({
  kind: z.enum(['codes', 'matches', 'none']),
  language: z.enum(['en', 'zh']),
  confident: z.boolean(),
  shared: text.optional(),
  entries: z.array(entry),
  context,
  suggestions: z.array(z.strictObject({ code: text, scope, title: text })),
  notes: texts,
  redacted: z.int().min(0),
});

/** What a program reads at the other end. */
function read(answer: Answer): z.infer<typeof shape> {
  return shape.parse(JSON.parse(JSON.stringify(toJson(answer))));
}

describe('an answer as JSON has its keys and types, and no others', () => {
  it.each<[string, Answer]>([
    ['about a code', codes([byNumber(entryOf('gateway', 4001), { context: fullContext })], { redacted: 2 })],
    ['about a code that the paste says nothing about', answerTo({ mentions: [mention('4001')] })],
    ['about a number of several scopes', answerTo({ mentions: [mention('203')] })],
    ['about a code of a range', answerTo({ mentions: [mention('4004')] })],
    ['found by words', matches([byWords(entryOf('gateway', 4001))])],
    ['not sure', matches([byWords(entryOf('gateway', 4001))], { confident: false })],
    [
      'about a shared phrase',
      matches(
        [4002, 4003].map((code) => byWords(entryOf('gateway', code))),
        { shared: '网络繁忙' },
      ),
    ],
    ['that knows nothing', none()],
    ['that knows nothing of a number, and why', answerTo({ mentions: [mention('8003')] })],
  ])('%s', (_, answer) => {
    expect(read(answer).kind).toBe(answer.kind);
  });

  it('for every row of the catalog', () => {
    for (const each of catalog.entries) expect(read(codes([byNumber(each)])).entries[0]?.code).toBe(each.code);
  });
});

describe('an answer as JSON', () => {
  it('says what was asked, what it is and how sure that is', () => {
    expect(read(answerTo({ mentions: [mention('502')] })).entries).toMatchObject([
      { code: '500-599', asked: '502', scope: 'android', match: 'range', ambiguous: true, listed: true },
      {
        code: '502',
        asked: '502',
        scope: 'security-guard',
        match: 'exact',
        ambiguous: true,
        confidence: 1,
        listed: false,
      },
    ]);
  });

  it('has no number asked for what words led to', () => {
    expect(read(matches([byWords(entryOf('gateway', 4001))])).entries[0]).not.toHaveProperty('asked');
  });

  it('leaves out what nobody said', () => {
    const { entries, context: said } = read(answerTo({ mentions: [mention('4001')] }));
    expect([said, entries[0]?.context]).toEqual([{}, {}]);
  });

  it('has a command where one can be given, and no links as long as no log backend is configured', () => {
    const logs = read(codes([byNumber(entryOf('gateway', 4001), { context: fullContext })])).entries[0]?.logs ?? [];
    expect(logs.find((log) => log.id === 'gateway-page-digest')?.command).toMatch(/^grep -F -e '0a1d76/);
    expect(logs.every((log) => log.links.length === 0)).toBe(true);
  });
});

describe('a row of the catalog as JSON', () => {
  const listed = z.strictObject({
    ...row,
    sources: texts,
    aliases: z.record(z.string(), texts),
    logs: entry.shape.logs,
    docs: entry.shape.docs,
    retired: text.optional(),
  });

  it('says the same as in an answer, with its aliases and sources', () => {
    const rows = catalog.entries.map((each) =>
      listed.parse(JSON.parse(JSON.stringify(entryJson(pointers(catalog, each))))),
    );
    expect(rows.map((each) => `${each.scope} ${each.code}`)).toEqual(
      catalog.entries.map((each) => `${each.scope} ${each.code}`),
    );
  });
});
