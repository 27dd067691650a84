import fc from 'fast-check';
import { languages } from '../../src/catalog/language.ts';
import { logKeys } from '../../src/catalog/schema.ts';
import type { Context, Digest } from '../../src/extract/signals.ts';
import type { Answer, Found } from '../../src/resolve/answer.ts';
import { catalog } from '../resolve/by-hand.ts';
import { byNumber, byWords, codes, matches, none } from './answers.ts';

const pieces = [
  '<!channel>',
  '<!here>',
  '<!subteam^S1>',
  '<@U1>',
  '<#C1|general>',
  '<http://x.test|y>',
  '<javascript:alert(1)|y>',
  '&lt;!here&gt;',
  '&amp;lt;!here&amp;gt;',
  '&&&&',
  '<<<<',
  '@here',
  '@channel',
  '@Everyone',
  '`',
  '``` code ```',
  '*_~',
  '> quote',
  '\u202e',
  '\u2066\u2069',
  '\u200f',
  '\u061c',
  '\ud800',
  '\udc00',
  '\0',
  '\u001b[31m',
  '\u009b',
  '\r\n',
  '\n',
  '\t',
  '|',
  '😀',
  '服务请求超时',
  ' ',
  'a',
];

const piece = fc.constantFrom(...pieces);

/** Text that wants to be more than text. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }).map((some) => some.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(piece, piece).map(([a, b]) => a.repeat(Math.ceil(10_000 / a.length)) + b) },
);

const some = { requiredKeys: [] };

const digest: fc.Arbitrary<Digest> = fc
  .record(
    {
      elapsedMs: fc.nat(),
      backendMs: fc.nat(),
      requestBytes: fc.nat(),
      responseBytes: fc.nat(),
      transport: hostile,
      format: hostile,
      clientOs: hostile,
      clientVersion: hostile,
      system: hostile,
    },
    some,
  )
  .map((given) => ({ side: 'gateway', success: false, ...given }));

const time = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

/** What a text can say about an error, as hostile as it can be; `time` is what it always is unless asked otherwise. */
export function contexts(times: fc.Arbitrary<string> = time.map((date) => date.toISOString())): fc.Arbitrary<Context> {
  const text = { traceId: hostile, operationType: hostile, appId: hostile, workspaceId: hostile, memo: hostile };
  return fc.record({ ...text, tips: hostile, time: times, digest }, some);
}

const entries = fc.constantFrom(...catalog.entries);
const url = fc.oneof(
  hostile,
  hostile.map((text) => `https://logs.test/?q=${text}`),
);
const iso = time.map((date) => date.toISOString());
const by = fc.subarray([...logKeys]);
const links = fc.array(fc.record({ title: hostile, url, environment: hostile, from: iso, to: iso, by }), {
  maxLength: 2,
});
const names = fc.array(hostile, { maxLength: 3 });
const where = fc.oneof(
  fc.record({ kind: fc.constant('several' as const), environments: names }),
  fc.record({ kind: fc.constant('unknown' as const), named: hostile, environments: names }),
  fc.constantFrom({ kind: 'elsewhere' } as const, { kind: 'withheld' } as const),
);
const typed = fc.record({ certain: fc.boolean(), command: hostile, filter: hostile, ticket: hostile }, some);

function rows(byWhat: typeof byNumber, context: fc.Arbitrary<Context>): fc.Arbitrary<Found> {
  const evidence = fc.record({ evidence: hostile, quote: hostile, context, count: fc.integer({ min: 1, max: 99 }) });
  return fc.tuple(entries, evidence, links, where, typed).map(([entry, given, added, told, extra]) => {
    const found = byWhat(entry, given);
    return { ...found, where: told, logs: found.logs.map((log) => ({ ...log, ...extra, links: added })) };
  });
}

/** Any answer, with hostile text wherever text from outside can come to stand. */
export function answers(
  context: fc.Arbitrary<Context> = contexts(fc.oneof(hostile, time.map(String))),
): fc.Arbitrary<Answer> {
  const base = fc.record({
    language: fc.constantFrom(...languages),
    context,
    notes: fc.array(
      hostile.map((text) => `A note: ${text}`),
      { maxLength: 4 },
    ),
    suggestions: fc.array(
      entries.map(({ code, scope, title }) => ({ code, scope, title })),
      { maxLength: 3 },
    ),
  });
  const numbered = fc.array(rows(byNumber, context), { minLength: 1, maxLength: 12 });
  const open = fc.array(rows(byNumber, context), { minLength: 2, maxLength: 4 });
  const worded = fc.array(rows(byWords, context), { minLength: 1, maxLength: 10 });
  const ambiguous = open.map((found) => found.map((row) => ({ ...row, ambiguous: true })));
  return fc.oneof(
    fc.tuple(fc.oneof(numbered, ambiguous), base).map(([found, given]) => codes(found, given)),
    fc.tuple(worded, base, fc.boolean()).map(([found, given, confident]) => matches(found, { ...given, confident })),
    fc.tuple(worded, base, hostile).map(([found, given, shared]) => matches(found, { ...given, shared })),
    base.map(none),
  );
}
