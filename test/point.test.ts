import { describe, expect, it } from 'vitest';
import type { Entry } from '../src/catalog/catalog.ts';
import type { Context } from '../src/extract/signals.ts';
import { makePointer, type Place } from '../src/point.ts';
import type { Found } from '../src/resolve/answer.ts';
import { environments, loki } from './links/environments.ts';
import { byNumber, codes, none } from './render/answers.ts';
import { entryOf } from './resolve/by-hand.ts';

const both = environments(
  {
    name: 'prod',
    logs: loki,
    match: { workspaces: ['production'], channels: ['inc-prod-*'] },
    timeZone: 'Asia/Shanghai',
  },
  { name: 'test', logs: loki, match: { apps: ['TESTAPP1'] }, sharedChannels: true },
);

interface Asked {
  readonly context?: Context;
  readonly place?: Partial<Place>;
  readonly entry?: Entry;
  readonly given?: typeof both;
}

/** The answer about 4001, or another entry, in a place. */
function point({ context = {}, place = {}, entry = entryOf('gateway', 4001), given = both }: Asked): Found {
  const answer = codes([byNumber(entry, { context })]);
  return makePointer(given).point(answer, { shared: false, at: 0, ...place }).entries[0];
}

function linkedTo({ logs }: Found): readonly string[] {
  return [...new Set(logs.flatMap(({ links }) => links.map(({ environment }) => environment)))];
}

describe('links lead into', () => {
  it.each<[string, Asked, readonly string[]]>([
    ['the environment of the workspace', { context: { workspaceId: 'production' } }, ['prod']],
    ['the environment of the app', { context: { appId: 'TESTAPP1' } }, ['test']],
    ['the environment of the channel', { place: { channelName: 'inc-prod-42' } }, ['prod']],
    ['the one that was asked for', { place: { named: 'test', channelName: 'inc-prod-42' } }, ['test']],
    ['nowhere where several are possible', {}, []],
    ['nowhere for a workspace of none', { context: { workspaceId: 'other', appId: 'OTHERAPP' } }, []],
    ['nowhere for a name that there is not', { place: { named: 'prd' } }, []],
    [
      'nowhere in a channel that another company reads',
      { context: { workspaceId: 'production' }, place: { shared: true } },
      [],
    ],
    [
      'an environment that allows it all the same',
      { context: { appId: 'TESTAPP1' }, place: { shared: true } },
      ['test'],
    ],
    ['nowhere where none is configured', { given: [] }, []],
  ])('%s', (_, asked, names) => {
    expect(linkedTo(point(asked))).toEqual(names);
  });
});

describe('an answer says', () => {
  it.each<[string, Asked, Found['where']]>([
    ['which environment it is', { place: { named: 'PROD' } }, { kind: 'one', environment: 'prod', others: ['test'] }],
    ['which are possible', {}, { kind: 'several', environments: ['prod', 'test'] }],
    [
      'that there is none of that name',
      { place: { named: 'x' } },
      { kind: 'unknown', named: 'x', environments: ['prod', 'test'] },
    ],
    ['that it is of none of them', { context: { workspaceId: 'o', appId: 'OTHERAPP' } }, { kind: 'elsewhere' }],
    ['that nothing internal is linked', { place: { shared: true } }, { kind: 'withheld' }],
    ['nothing where no environment has a log of it', { entry: entryOf('android', 2) }, undefined],
    ['nothing where none is configured', { given: [] }, undefined],
    ['nothing there in a shared channel either', { given: [], place: { shared: true } }, undefined],
  ])('%s', (_, asked, where) => {
    expect(point(asked).where).toEqual(where);
  });

  it('for each of several errors where it is from', () => {
    const rows = ['production', undefined].map((workspaceId) =>
      byNumber(entryOf('gateway', 4001), { context: workspaceId === undefined ? {} : { workspaceId } }),
    );
    const { entries } = makePointer(both).point(codes(rows), { shared: false, at: 0 });
    expect(entries.map(linkedTo)).toEqual([['prod'], []]);
  });

  it('nothing about a text without any', () => {
    expect(makePointer(both).point(none(), { shared: false, at: 0 })).toEqual(none());
  });
});

describe('what a team says', () => {
  const team = {
    added: false,
    causes: [],
    checks: ['Ask the payment crew.'],
    notes: [],
    runbooks: [{ title: 'Timeouts', url: 'https://wiki.test/timeouts' }],
    owner: 'Payments',
    contact: 'https://wiki.test/payments',
    words: { aliases: {}, constants: [], memo: [], tips: [] },
  };
  const entry = { ...entryOf('gateway', 4001), team };

  it('is all there for the team itself', () => {
    expect(point({ entry }).entry.team).toEqual(team);
  });

  it.each([{ given: both }, { given: [] }])('stays among the team where another company reads along', ({ given }) => {
    const told = point({ entry, given, place: { shared: true } });
    expect(told.entry).toEqual(entryOf('gateway', 4001));
    expect(told.where).toEqual({ kind: 'withheld' });
  });

  it('is what its own code means, there too', () => {
    const own = { ...entry, team: { ...team, added: true } };
    const told = point({ entry: own, given: both, place: { shared: true } });
    expect(told.entry.team).toMatchObject({ added: true, runbooks: [], notes: [] });
    expect(told.entry.team).not.toHaveProperty('contact');
  });
});

describe('a stamp that names no zone', () => {
  const localTime = '2023-11-20T16:51:52.015';

  it.each<[string, Context, Partial<Place>, string | undefined]>([
    ['is in that of the environment', { workspaceId: 'production' }, {}, '2023-11-20T08:51:52.015Z'],
    ['is in that of the environment that was chosen', {}, { named: 'prod' }, '2023-11-20T08:51:52.015Z'],
    ['is in none where several are possible', {}, {}, undefined],
    ['is in none where the environment has none', {}, { named: 'test' }, undefined],
  ])('%s', (_, context, place, time) => {
    expect(point({ context: { ...context, localTime }, place }).context.time).toBe(time);
  });

  it('does not move a time that is known', () => {
    const time = '2020-06-03T06:14:07.940Z';
    expect(point({ context: { localTime, time }, place: { named: 'prod' } }).context.time).toBe(time);
  });
});
