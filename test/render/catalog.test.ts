import { describe, expect, it } from 'vitest';
import { buildCard } from '../../src/render/build-card.ts';
import type { Line, Part } from '../../src/render/card.ts';
import { problemsOf } from '../../src/render/validate.ts';
import type { Answer } from '../../src/resolve/answer.ts';
import { pointers } from '../../src/resolve/found.ts';
import { checkBlocks } from '../../src/sandbox/block-kit.ts';
import { parseMrkdwn } from '../../src/sandbox/page/mrkdwn.ts';
import { draw } from '../../src/slack/draw.ts';
import { surfaces } from '../../src/slack/values.ts';
import { catalog, entryOf } from '../resolve/by-hand.ts';
import { byNumber, byWords, codes, fullContext, matches, none } from './answers.ts';
import { faultsOf } from './slack-limits.ts';

const chinese = catalog.in('zh');

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

  it.each(chinese.entries)('about $scope $code in Chinese', (entry) => {
    const language = 'zh';
    const found = { ...byNumber(entry, { context: fullContext, count: 12 }), ...pointers(chinese, entry) };
    expectGood(codes([found], { language, notes: ['有一条说明。'] }));
    expectGood(matches([found], { language, confident: false }));
  });

  it('about ten codes at once in Chinese, whichever follow each other', () => {
    for (let from = 0; from + 10 <= chinese.entries.length; from += 5) {
      const rows = chinese.entries.slice(from, from + 10).map((entry) => byNumber(entry, { context: fullContext }));
      expectGood(codes(rows, { language: 'zh' }));
    }
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

describe('a reply in Chinese', () => {
  const englishWords = /(?<![\w./-])(?:the|of|is|and|with|from|when)(?![\w./-])/;

  it.each(chinese.entries)('about $scope $code has no English sentence around what it quotes', (entry) => {
    const found = { ...byNumber(entry, { context: fullContext }), ...pointers(chinese, entry) };
    const { parts } = buildCard(codes([found], { language: 'zh' }), catalog);
    const said = parts
      .flatMap((part) => sentencesOf(part))
      .join('\n')
      .replace(/“[^”]*”/g, '');
    expect(said).not.toMatch(englishWords);
  });

  it.each(chinese.entries)('about $scope $code shows all its code as code', (entry) => {
    const found = { ...byNumber(entry), ...pointers(chinese, entry) };
    const { blocks } = draw(codes([found], { language: 'zh' }), catalog, { surface: 'asked', full: true });
    const texts = blocks.flatMap((block) =>
      block.type === 'section' ? [block.text, ...(block.fields ?? [])].flatMap((text) => text?.text ?? []) : [],
    );
    for (const text of texts) expect(leavesOf(parseMrkdwn(text)).join('')).not.toMatch(/[`*]\S+[`*]/);
  });
});

/** The texts of a part that are neither code nor a link. */
function sentencesOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'header':
      return [part.text];
    case 'lines':
    case 'choice':
      return part.lines.flatMap(plainOf);
    case 'fields':
      return part.fields.flatMap(({ label, value }) => [label, ...plainOf(value)]);
    case 'list':
      return [part.label, ...part.items.flatMap(plainOf)];
    case 'code':
      return [];
    default:
      return [part.text];
  }
}

function plainOf(line: Line): readonly string[] {
  return line.filter((inline) => typeof inline === 'string');
}

/** The texts that a reader sees outside of code. */
function leavesOf(nodes: readonly unknown[]): readonly string[] {
  return nodes.flatMap((node) => {
    const { type, text, children } = Object(node);
    if (type === 'code') return [];
    return typeof text === 'string' ? [text] : leavesOf(Array.isArray(children) ? children : []);
  });
}
