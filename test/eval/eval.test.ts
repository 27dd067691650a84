import { describe, expect, it } from 'vitest';
import { loadKnown } from '../../src/knowledge.ts';
import { askAll, share } from './accuracy.ts';
import { nameOf, others, ours } from './engines.ts';
import { accuracyGoals } from './goals.ts';
import { isHeldOut, pastes, questions } from './golden.ts';
import { listen } from './ordinary.ts';
import { readAll } from './paste-accuracy.ts';
import { columns, worstMisses } from './questions-report.ts';

const { catalog, explain } = loadKnown();
const asked = askAll(ours(explain), questions);
const read = readAll(explain, pastes);
const known = new Set(catalog.entries.map(nameOf));

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '');
}

describe('the golden set', () => {
  it('has enough questions, pastes and talk of other things, each once, with answers that exist', () => {
    const positives = questions.filter((question) => question.expect.length > 0);
    expect(positives.length).toBeGreaterThanOrEqual(300);
    expect(questions.length - positives.length).toBeGreaterThanOrEqual(60);
    expect(pastes.length).toBeGreaterThanOrEqual(100);
    expect(new Set(questions.map(({ q }) => q)).size).toBe(questions.length);
    expect(new Set(pastes.map(({ text }) => text)).size).toBe(pastes.length);
    const names = [
      ...questions.flatMap((question) => question.expect),
      ...pastes.flatMap((paste) => paste.expect.map(nameOf)),
    ];
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has nothing that stands in the catalog word by word', () => {
    const texts = catalog.entries.flatMap((entry) => [
      ...[entry.title, entry.zh.title, entry.meaning, entry.zh.meaning, entry.prompt ?? ''],
      ...[...entry.memo, ...entry.tips, ...Object.values(entry.aliases).flat()],
    ]);
    const stands = new Set(texts.map(bare));
    const constants = new Set(catalog.entries.flatMap((entry) => entry.constants));
    expect(questions.filter(({ q }) => stands.has(bare(q)) || constants.has(q))).toEqual([]);
  });

  it('keeps about a third out of tuning, and never shows what is missed there', () => {
    expect(share(questions, ({ q }) => isHeldOut(q))).toBeCloseTo(1 / 3, 1);
    expect(share(pastes, ({ text }) => isHeldOut(text))).toBeCloseTo(1 / 3, 1);
    const shown = worstMisses({ name: 'mgscode', asked }, questions.length).join('\n');
    expect(questions.filter(({ q }) => isHeldOut(q) && shown.includes(`: ${q}\n`))).toEqual([]);
  });
});

describe('understanding', () => {
  it('answers questions, reads pastes and stays silent about other things as well as the goals ask', () => {
    const missed = accuracyGoals(asked, read).filter(({ held }) => !held);
    expect(missed).toEqual([]);
  });

  it.each([
    ['first answer right, English', 0.89],
    ['first answer right, Chinese', 0.93],
    ['first answer right, others', 0.9],
    ['among the first three, all', 0.97],
  ])('does not fall behind what it has reached where nothing was tuned: %s', (name, least) => {
    const column = columns.find((each) => each.name === name);
    const heldOut = (column?.of(asked) ?? []).filter(({ question }) => isHeldOut(question.q));
    expect(share(heldOut, (each) => column?.good(each) ?? false)).toBeGreaterThan(least);
  });

  it('says nothing unasked to the documentation of other projects and to chat', () => {
    const silence = listen(explain);
    expect(silence.documentation + silence.chat).toBeGreaterThan(20_000);
    expect(silence.answered).toEqual([]);
  });

  it('is held beside three others over the same texts', () => {
    const rivals = others(catalog.entries);
    expect(rivals.map(({ name }) => name)).toEqual(['Fuse, defaults', 'Fuse, token search', 'MiniSearch']);
    for (const { ask } of rivals) {
      expect(ask('backend timeout').names.length).toBeGreaterThan(0);
    }
  });
});
