import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/catalog.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { answerTo, catalog, entryOf, mention, named, nothing, rowsOf, signals } from './by-hand.ts';

describe('an SDK constant', () => {
  it.each([
    ['SERVER_REQUESTTIMEOUT', 'gateway 4001'],
    ['server_requesttimeout', 'gateway 4001'],
    ['Server_RequestTimeout', 'gateway 4001'],
    ['PRC_SIGN_EMPTY', 'gateway 7014'],
    ['TRANSPORT_UNAVAILABAL', 'android 1'],
    ['kDTRpcNetworkCancelled', 'ios 4'],
    ['SERVER_BIZEXCEPTION', 'business 6666'],
  ])('%s is %s', (name, row) => {
    const answer = answerTo({ names: [named(name)] });
    expect(rowsOf(answer)).toEqual([row]);
    expect(answer).toMatchObject({
      kind: 'codes',
      confident: true,
      entries: [{ match: 'exact', confidence: 1, quote: name }],
    });
  });

  it('is named in the evidence as the SDK spells it', () => {
    const answer = answerTo({ names: [named('server_requesttimeout')] });
    expect(answer.entries[0]?.evidence).toBe('SDK constant SERVER_REQUESTTIMEOUT');
  });

  it('every one of the catalog leads to its entry', () => {
    for (const entry of catalog.entries) {
      for (const constant of entry.constants) {
        const rows = rowsOf(answerTo({ names: [named(constant)] }));
        expect(rows, constant).toContain(`${entry.scope} ${entry.code}`);
      }
    }
  });

  it('that the catalog does not know is only a word: the words are looked up', () => {
    expect(answerTo({ names: [named('MY_CONSTANT')], text: 'MY_CONSTANT' }, {}, nothing).kind).toBe('none');
  });

  it('brings the context of the text', () => {
    const answer = answerTo({ names: [named('SERVER_REQUESTTIMEOUT')], context: { appId: 'A1' } });
    expect(answer).toMatchObject({ context: { appId: 'A1' }, entries: [{ context: { appId: 'A1' } }] });
  });

  it('beside its own number is one code', () => {
    const answer = answerTo({ names: [named('SERVER_REQUESTTIMEOUT', 9)], mentions: [mention('4001')] });
    expect(answer.entries.map(({ entry, count }) => [entry.code, count])).toEqual([['4001', 2]]);
  });

  it('stands among numbers in its place', () => {
    const answer = answerTo({
      names: [named('SERVER_REQUESTTIMEOUT', 10)],
      mentions: [mention('7003', { at: 0 }), mention('6666', { at: 20 })],
    });
    expect(rowsOf(answer)).toEqual(['gateway 7003', 'gateway 4001', 'business 6666']);
  });

  it('in a stack or log with a certain code adds nothing: SDKs print constants of all kinds', () => {
    const answer = answerTo({
      names: [named('SERVER_REQUESTTIMEOUT', 10)],
      mentions: [mention('7003', { strength: 'strong', origin: 'android' })],
    });
    expect(rowsOf(answer)).toEqual(['gateway 7003']);
  });

  it('is no evidence when nobody asked', () => {
    expect(answerTo({ names: [named('SERVER_REQUESTTIMEOUT')] }, { unasked: true }).kind).toBe('none');
  });

  it('of several codes gives each, as ambiguous', () => {
    const twins: readonly Entry[] = [entryOf('gateway', 7001), entryOf('gateway', 7002)];
    const knowledge = { catalog: { ...catalog, named: () => twins }, search: nothing };
    const answer = resolve(signals({ names: [named('TWIN')] }), knowledge);
    expect(answer.entries.map(({ entry, asked, ambiguous }) => [entry.code, asked, ambiguous])).toEqual([
      ['7001', '7001', true],
      ['7002', '7002', true],
    ]);
  });
});
