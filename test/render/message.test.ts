import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/render/card.ts';
import { toMessage } from '../../src/render/message.ts';
import { clipLines, toText } from '../../src/render/text.ts';
import { draw } from '../../src/slack/draw.ts';
import { catalog } from '../resolve/by-hand.ts';
import { byNumber, codes, fullContext } from './answers.ts';

const noButtons = { row: [] };

/** A part of some length; `keep` says how much it matters. */
function part(name: string, length: number, keep?: number): Part {
  const lines = [[`${name} ${'x'.repeat(length)}`]];
  return { kind: 'lines', lines, name, ...(keep === undefined ? {} : { keep }) };
}

/** Texts of sections, without the filling. */
function sectionsOf(parts: readonly Part[]): readonly string[] {
  const { blocks } = toMessage({ parts }, noButtons);
  return blocks.map((block) => (block.type === 'section' ? (block.text?.text ?? '').replace(/ x+/g, '') : block.type));
}

describe('a message that is too long', () => {
  it('loses what matters least, and says what', () => {
    const parts = [part('fact', 2900), ...[5, 1, 4, 2, 3].map((keep) => part(`part ${keep}`, 2900, keep))];
    expect(sectionsOf(parts)).toEqual([
      'fact',
      'part 5',
      'part 4',
      expect.stringMatching(/^Left out to keep this short: part 3, part 2, part 1\. Ask for one code alone/),
    ]);
  });

  it('loses the last of those that matter alike', () => {
    const parts = ['a', 'b', 'c', 'd', 'e'].map((name) => part(name, 2900, 1));
    expect(sectionsOf(parts)).toEqual(['a', 'b', 'c', expect.stringMatching(/: d, e\./)]);
  });

  it('keeps what must not go, even if that is too much', () => {
    const parts = Array.from({ length: 6 }, (_, i) => part(`must ${i}`, 2900));
    expect(sectionsOf(parts)).toEqual(['must 0', 'must 1', 'must 2', 'must 3', 'must 4', 'must 5']);
  });

  it('loses as much when it has too many blocks', () => {
    const parts = Array.from({ length: 60 }, (_, i) => part(`part ${i}`, 1, i));
    expect(sectionsOf(parts)).toHaveLength(50);
  });

  it('that fits is left alone', () => {
    expect(sectionsOf([part('a', 10, 1), part('b', 10)])).toEqual(['a', 'b']);
  });

  it('is shortened by itself in its fallback text, which says so as well', () => {
    const { text, blocks } = toMessage(
      { parts: [part('fact', 1000), part('rest', 2500, 1), part('more', 1500, 2)] },
      noButtons,
    );
    expect(blocks).toHaveLength(3);
    expect(text).toMatch(/^fact x+\nmore x+\nLeft out to keep this short: rest\./);
  });
});

describe('ten codes with all that a paste can say', () => {
  const entries = catalog.entries.filter((entry) => entry.scope === 'gateway').slice(2, 12);
  const answer = codes(entries.map((entry) => byNumber(entry, { context: fullContext })));

  it('name every code, in the reply or among what is left out of it', () => {
    const { text, blocks } = draw(answer, catalog, { surface: 'asked', full: true });
    for (const entry of entries) {
      expect(JSON.stringify(blocks)).toContain(`${entry.code} · `);
      expect(text).toContain(`${entry.code} · `);
    }
  });

  it('show the first whole: what it is, whose it is, what to check, where to look', () => {
    const { blocks } = draw(answer, catalog, { surface: 'asked', full: false });
    const shown = JSON.stringify(blocks);
    for (const said of [entries[0]?.title ?? '', '*Owner*', '*Check first*', '*Logs*']) expect(shown).toContain(said);
  });
});

describe('a long line', () => {
  it('that no section can hold is cut, and shows that it is', () => {
    const { blocks } = toMessage({ parts: [{ kind: 'lines', lines: [['&'.repeat(4000)]] }] }, noButtons);
    expect(blocks).toMatchObject([{ type: 'section', text: { text: `${'&amp;'.repeat(599)}…` } }]);
  });

  it('moves to the next section where it fits whole', () => {
    const lines = [['a'.repeat(2000)], ['b'.repeat(2000)]];
    expect(toMessage({ parts: [{ kind: 'lines', lines }] }, noButtons).blocks).toHaveLength(2);
  });
});

describe('a text that is cut by lines', () => {
  it.each([
    ['that fits stays', 'a\nb', 10, 'a\nb'],
    [
      'ends with a whole line, and says how many are missing',
      `${'a'.repeat(20)}\nb\nc\nd`,
      51,
      `${'a'.repeat(20)}\n… and 3 more lines`,
    ],
    ['that is one line is cut in it', 'a'.repeat(20), 10, 'aaaaaaaaa…'],
    ['is never cut within an escape', `aaaaaa&amp;${'b'.repeat(20)}`, 10, 'aaaaaa…'],
    ['is cut right behind an escape', `aaaa&amp;${'b'.repeat(20)}`, 10, 'aaaa&amp;…'],
  ])('%s', (_, text, max, cut) => {
    const long = text.includes('\n') && max > 50 ? text + 'e'.repeat(60) : text;
    expect(clipLines(long, max)).toBe(cut);
  });
});

describe('the fallback text', () => {
  it('has one paragraph a part, without markup', () => {
    const parts: Part[] = [
      { kind: 'header', text: '4001 · A title' },
      { kind: 'fields', fields: [{ label: 'Owner', value: ['business system'] }] },
      { kind: 'list', label: 'Check first', ordered: true, items: [['Run ', { code: 'x' }], ['Then y']] },
      { kind: 'list', label: 'Logs', ordered: false, items: [['a log']] },
      { kind: 'choice', choice: 0, lines: [[{ bold: '7003 · B' }], ['c < d']] },
      { kind: 'footer', text: 'catalog 1' },
    ];
    expect(toText({ parts })).toBe(
      '4001 · A title\nOwner: business system\nCheck first:\n1. Run x\n2. Then y\nLogs:\n- a log\n7003 · B\nc &lt; d\ncatalog 1',
    );
  });
});
