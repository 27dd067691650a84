import { describe, expect, it } from 'vitest';
import { accept, suggest } from '../../src/sandbox/page/suggest.ts';
import { incidentState } from './states.ts';

const state = incidentState();
const offered = (text: string, inThread = false): string[] | undefined =>
  suggest(text.replace('|', ''), text.indexOf('|'), state, inThread)?.items.map((item) => item.insert);

describe('the composer offers', () => {
  it.each([
    ['/|', ['/mgscode']],
    ['/MGS|', ['/mgscode']],
    ['@|', ['@mgscode', '@gateway-alerts']],
    ['hi @mg|', ['@mgscode']],
    ['(@mg|)', ['@mgscode']],
  ])('in %s: %j', (text, items) => expect(offered(text)).toEqual(items));

  it.each([['/mgscode 4|'], ['a /mg|'], ['/x|'], ['me@mg|'], ['@nobody|'], ['|@mg'], ['|']])('nothing in %s', (text) =>
    expect(offered(text)).toBeUndefined(),
  );

  it('no command in a thread, where Slack has none', () => expect(offered('/mg|', true)).toBeUndefined());
});

describe('a choice', () => {
  it.each([
    ['/mg|', '/mgscode |'],
    ['hi @mg| there', 'hi @mgscode |there'],
    ['hi @mg|there', 'hi @mgscode |there'],
  ])('turns %s into %s', (before, after) => {
    const text = before.replace('|', '');
    const found = suggest(text, before.indexOf('|'), state, false);
    const item = found?.items[0];
    const done = found && item && accept(text, found, item);
    expect(done && `${done.text.slice(0, done.caret)}|${done.text.slice(done.caret)}`).toBe(after);
  });
});
