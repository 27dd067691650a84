import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/render/message.ts';
import type { Answer } from '../../src/resolve/answer.ts';
import { draw } from '../../src/slack/draw.ts';
import { fromValue, type View } from '../../src/slack/values.ts';
import { byWords, codes, matches, none } from '../render/answers.ts';
import { answerTo, catalog, entryOf, mention, mentions, rowsOf } from '../resolve/by-hand.ts';

interface Button {
  readonly action_id: string;
  readonly value: string;
  readonly text: { readonly text: string };
}

/** The buttons below a reply. */
function rowOf({ blocks }: SlackMessage): readonly Button[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as readonly Button[]) : []));
}

/** The buttons beside the choices of a reply. */
function choicesOf({ blocks }: SlackMessage): readonly Button[] {
  return blocks.flatMap((block) => (block.type === 'section' && block.accessory ? [block.accessory as Button] : []));
}

const labels = (buttons: readonly Button[]) => buttons.map((button) => button.text.text);
const ids = (buttons: readonly Button[]) => buttons.map((button) => button.action_id);

const one = answerTo({ mentions: [mention('4001')] });
const open = answerTo({ mentions: [mention('203')] });
const several = answerTo({ mentions: mentions(['4001', '7003', '6666']) });
const unsure = matches(
  [4001, 4002].map((code) => byWords(entryOf('gateway', code))),
  { confident: false },
);
const shared = matches(
  [4002, 4003].map((code) => byWords(entryOf('gateway', code))),
  { shared: '网络繁忙' },
);

describe('the buttons below a reply', () => {
  it.each<[string, Answer, View, readonly string[]]>([
    ['for one person', one, { surface: 'private', full: false }, ['More', 'Share']],
    ['for one person, opened', one, { surface: 'private', full: true }, ['Less', 'Share']],
    ['for all', one, { surface: 'asked', full: false }, ['More']],
    ['for all, opened', one, { surface: 'asked', full: true }, ['Less']],
    ['that nobody asked for', one, { surface: 'unasked', full: false }, ['More', 'Remove']],
    ['about several codes', several, { surface: 'private', full: false }, ['More', 'Share']],
    ['about a number of several scopes', open, { surface: 'private', full: false }, ['Share']],
    ['about a number of several scopes, for all', open, { surface: 'asked', full: false }, []],
    ['that is not sure', unsure, { surface: 'private', full: false }, ['Share']],
    ['about a shared phrase', shared, { surface: 'unasked', full: false }, ['Remove']],
    ['that knows nothing', none(), { surface: 'private', full: false }, []],
  ])('%s', (_, answer, view, buttons) => {
    expect(labels(rowOf(draw(answer, catalog, view)))).toEqual(buttons);
  });

  it('hold the whole answer and how it is shown', () => {
    const [more] = rowOf(draw(several, catalog, { surface: 'private', full: false, threadTs: '1' }));
    const held = fromValue(more?.value ?? '', catalog);
    expect(held && rowsOf(held.answer)).toEqual(rowsOf(several));
    expect(held?.view).toEqual({ surface: 'private', full: false, threadTs: '1' });
  });
});

describe('the buttons beside choices', () => {
  it.each<[string, Answer, string, string, readonly (readonly string[])[]]>([
    ['of several codes show one in full', several, 'Details', 'details', [['gateway 7003'], ['business 6666']]],
    [
      'of a number of several scopes settle which it is',
      open,
      'This one',
      'pick',
      [['android 100-399 for 203'], ['security-guard 203']],
    ],
    ['of a guess settle which it is', unsure, 'This one', 'pick', [['gateway 4001'], ['gateway 4002']]],
    ['of a shared phrase settle which it is', shared, 'This one', 'pick', [['gateway 4002'], ['gateway 4003']]],
    [
      'of near codes turn the guess into an answer',
      answerTo({ mentions: [mention('8003')] }),
      'This one',
      'pick',
      [['gateway 8002'], ['gateway 8001'], ['gateway 7003']],
    ],
  ])('%s', (_, answer, label, action, rows) => {
    const buttons = choicesOf(draw(answer, catalog, { surface: 'asked', full: false }));
    expect([...new Set(labels(buttons))]).toEqual([label]);
    expect([...new Set(ids(buttons))]).toEqual([action]);
    const held = buttons.map((button) => fromValue(button.value, catalog)?.answer);
    expect(held.map((each) => each && rowsOf(each)).slice(0, rows.length)).toEqual(rows.slice(0, held.length));
  });

  it('lead to an answer that is settled', () => {
    for (const answer of [open, unsure, shared, answerTo({ mentions: [mention('8003')] })]) {
      const [button] = choicesOf(draw(answer, catalog, { surface: 'asked', full: false }));
      const held = fromValue(button?.value ?? '', catalog);
      const picked = held && draw(held.answer, catalog, held.view);
      expect(picked?.blocks[0]?.type).toBe('header');
      expect(picked && labels(rowOf(picked))).toEqual(['More']);
    }
  });

  it('of a suggestion that the catalog lost meanwhile are not there', () => {
    const lost = none({ suggestions: [{ code: '9999', scope: 'gateway', title: 'Gone' }] });
    expect(choicesOf(draw(lost, catalog, { surface: 'asked', full: false }))).toEqual([]);
  });
});

describe('a reply that is opened', () => {
  it('says all that the short one says, its guesses too', () => {
    const answer = answerTo({ mentions: [mention('4004')] });
    const short = draw(answer, catalog, { surface: 'asked', full: false });
    const held = fromValue(rowOf(short)[0]?.value ?? '', catalog);
    const full = held && draw(held.answer, catalog, { ...held.view, full: true });
    for (const guess of answer.suggestions) {
      expect(short.text).toContain(`${guess.code} · ${guess.title}`);
      expect(full?.text).toContain(`${guess.code} · ${guess.title}`);
    }
    expect(full?.text).toContain('4004 itself is not documented');
  });
});

describe('a reply to two codes of which the first is a number of several scopes', () => {
  it('gives each of them', () => {
    const answer = answerTo({ mentions: mentions(['4', '4001']) });
    const buttons = choicesOf(draw(answer, catalog, { surface: 'asked', full: false }));
    expect(buttons.map((button) => rowsOf(fromValue(button.value, catalog)?.answer ?? none()))).toEqual([
      ['android 4'],
      ['ios 4'],
      ['gateway 4001'],
    ]);
  });
});

describe('a reply whose first code is sure and whose second is not', () => {
  it('gives every meaning of the second', () => {
    const answer = codes(answerTo({ mentions: mentions(['4001', '4']) }).entries);
    const { text } = draw(answer, catalog, { surface: 'asked', full: false });
    for (const scope of ['android', 'ios'] as const) expect(text).toContain(`4 · ${entryOf(scope, 4).title}`);
  });
});
