import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/render/validate.ts';
import type { Answer } from '../../src/resolve/answer.ts';
import { checkBlocks } from '../../src/sandbox/block-kit.ts';
import { draw } from '../../src/slack/draw.ts';
import { surfaces } from '../../src/slack/values.ts';
import { catalog, entryOf } from '../resolve/by-hand.ts';
import { byNumber, byWords, codes, fullContext, matches, none } from './answers.ts';
import { faultsOf } from './slack-limits.ts';

const views = surfaces.flatMap((surface) =>
  [false, true].map((full) => ({ surface, full, threadTs: '1700000000.000100' })),
);

/** Holds a reply against the limits, by each of the three who know them. */
function expectGood(answer: Answer): void {
  for (const view of views) {
    const message = draw(answer, catalog, view);
    expect(problemsOf(message), view.surface).toEqual([]);
    expect(faultsOf(message), view.surface).toEqual([]);
    expect(checkBlocks(message.blocks), view.surface).toBeUndefined();
  }
}

describe('Slack takes a reply', () => {
  it.each(catalog.entries)('about $scope $code by its number', (entry) => {
    expectGood(codes([byNumber(entry)]));
    expectGood(codes([byNumber(entry, { context: fullContext, count: 12 })], { notes: ['A note.'] }));
  });

  it.each(catalog.entries)('about $scope $code by its words', (entry) => {
    expectGood(matches([byWords(entry)]));
    expectGood(matches([byWords(entry, { context: fullContext })], { confident: false }));
  });

  const shared = [...new Set(catalog.entries.flatMap((entry) => entry.tips))];

  it.each(shared)('about all codes that show “%s”', (tips) => {
    const rows = catalog.entries.filter((entry) => entry.tips.includes(tips)).slice(0, 10);
    expectGood(
      matches(
        rows.map((entry) => byWords(entry)),
        { shared: tips, context: fullContext },
      ),
    );
  });

  it('about a number of several scopes, whichever', () => {
    for (let code = 0; code < 1000; code += 1) {
      const entries = [...catalog.scopes.keys()].flatMap(
        (scope) => catalog.exact(scope, code) ?? catalog.range(scope, code) ?? [],
      );
      const rows = entries.map((entry) =>
        byNumber(entry, { asked: String(code), ambiguous: true, context: fullContext }),
      );
      if (rows.length > 1) expectGood(codes(rows));
    }
  });

  it('about ten codes at once, whichever follow each other', () => {
    for (let from = 0; from + 10 <= catalog.entries.length; from += 5) {
      const rows = catalog.entries.slice(from, from + 10).map((entry) => byNumber(entry, { context: fullContext }));
      expectGood(codes(rows, { notes: rows.map((row) => `${row.asked} itself is not documented.`) }));
    }
  });

  it('about ten numbers of two scopes each', () => {
    const rows = Array.from({ length: 10 }, () => ['android', 'ios'] as const).flatMap((pair, code) =>
      pair.map((scope) => byNumber(entryOf(scope, code), { ambiguous: true, context: fullContext })),
    );
    expectGood(codes(rows));
  });

  it('that knows nothing', () => {
    expectGood(none());
    expectGood(
      none({ notes: ['9999 is not a code of MGS or its SDKs: its own lie elsewhere.'], context: fullContext }),
    );
    expectGood(none({ suggestions: [7014, 8001, 8002].map((code) => guess(code)), notes: ['Unknown.'] }));
  });

  function guess(code: number) {
    const { scope, title } = entryOf('gateway', code);
    return { code: String(code), scope, title };
  }
});

describe('the fallback text', () => {
  it.each(catalog.entries)('says about $scope $code alone what it is, whose it is and what to do', (entry) => {
    for (const view of views) {
      const { text } = draw(codes([byNumber(entry)]), catalog, view);
      const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('’', '`');
      for (const said of [entry.title, entry.owner, 'Check first', entry.checks[0] ?? '']) {
        expect(plain.replaceAll('`', '')).toContain(said.replaceAll('`', '').replaceAll('’', ''));
      }
    }
  });
});
