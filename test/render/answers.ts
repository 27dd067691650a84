import type { Entry } from '../../src/catalog/catalog.ts';
import { isRange } from '../../src/catalog/catalog.ts';
import type { Context } from '../../src/extract/signals.ts';
import { makePointer } from '../../src/point.ts';
import type { Answer, CodesAnswer, Found, MatchesAnswer, NoneAnswer } from '../../src/resolve/answer.ts';
import { foundByNumber, foundByWords } from '../../src/resolve/found.ts';
import { catalog } from '../resolve/by-hand.ts';

/** All that a paste can say about an error. */
export const fullContext: Context = {
  traceId: '0a1d76671591164847940829820658',
  operationType: 'com.acme.account.query',
  appId: 'ONEX570DA892117',
  workspaceId: 'production',
  memo: '服务请求超时',
  tips: '请求超时，请稍后再试。',
  time: '2020-06-03T06:14:07.940Z',
  digest: {
    side: 'gateway',
    success: false,
    elapsedMs: 3004,
    backendMs: 3000,
    requestBytes: 120,
    responseBytes: 0,
    transport: 'HTTP2',
    format: 'JSON',
    clientOs: 'Android',
    clientVersion: '10.2.3',
    system: 'account',
  },
};

const { point } = makePointer([]);

/** The answer with where to look, in a place where nothing is configured. */
function here<A extends Answer>(answer: A): A {
  return point(answer, { shared: false, at: Date.UTC(2026, 0, 1) });
}

type Base = Partial<Pick<Answer, 'context' | 'language' | 'suggestions' | 'notes' | 'redacted'>>;

const base = { language: 'en', context: {}, suggestions: [], notes: [], redacted: 0 } as const;

/** An entry as it is found by its number; for a range by the number in its middle. */
export function byNumber(entry: Entry, given: Partial<Found> = {}): Found {
  const asked = isRange(entry) ? String(Math.floor((entry.from + entry.to) / 2)) : entry.code;
  const evidence = { asked, evidence: 'Result-Status header', quote: `Result-Status: ${asked}`, context: {} };
  return { ...foundByNumber(catalog, entry, evidence), ...given };
}

/** An entry as it is found by words. */
export function byWords(entry: Entry, given: Partial<Found> = {}): Found {
  const hit = { entry, confidence: 0.9, matched: ['timed'], evidence: 'words: timed' } as const;
  return { ...foundByWords(catalog, hit, { evidence: hit.evidence, quote: 'timed', context: {} }), ...given };
}

/** An answer about these codes. Throws when there are none. */
export function codes(rows: readonly Found[], given: Base = {}): CodesAnswer {
  const context = rows[0]?.context ?? {};
  return here({ kind: 'codes', confident: true, ...base, context, ...given, entries: some(rows) });
}

/** An answer that words led to. Throws when there are no rows. */
export function matches(
  rows: readonly Found[],
  given: Base & { confident?: boolean; shared?: string } = {},
): MatchesAnswer {
  return here({ kind: 'matches', confident: true, ...base, ...given, entries: some(rows) });
}

/** An answer that knows nothing. */
export function none(given: Base = {}): NoneAnswer {
  return { kind: 'none', confident: false, entries: [], ...base, ...given };
}

function some(rows: readonly Found[]): readonly [Found, ...Found[]] {
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('an answer of this kind has entries');
  return [first, ...others];
}
