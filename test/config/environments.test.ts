import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/config/environment-schema.ts';
import type { Choice, Clues } from '../../src/config/environments.ts';
import { chooseEnvironment } from '../../src/config/environments.ts';
import { parseConfig } from '../../src/config/file.ts';
import { logs } from './known-logs.ts';

function environments(...maps: readonly string[]): readonly Environment[] {
  if (maps.length === 0) return [];
  const lines = maps.map((each) => `  - ${each}\n`).join('');
  const result = parseConfig('mgscode.yml', `environments:\n${lines}`, logs);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.config.environments;
}

/** The choice with names for environments: `one prod by app`, `several prod, test: ids`, `none: elsewhere`. */
function told(choice: Choice): string {
  if (choice.kind === 'one') return `one ${choice.environment.name} by ${choice.by}`;
  if (choice.kind === 'several')
    return `several ${choice.environments.map(({ name }) => name).join(', ')}: ${choice.why}`;
  return 'names' in choice
    ? `none: ${choice.why} ${choice.named} of ${choice.names.join(', ')}`
    : `none: ${choice.why}`;
}

const prod =
  '{ name: prod, deployment: private, match: { workspaces: [prod, gray], apps: [APP1], channels: ["inc-*"] } }';
const test = '{ name: test, deployment: public, match: { workspaces: [sit], apps: [APP2], channels: ["*-test"] } }';
const lab = '{ name: lab, deployment: private }';
const byApp = '{ name: shop, deployment: private, match: { apps: [SHOP] } }';
const byChannel = '{ name: ops, deployment: private, match: { channels: [ops, "inc-*"] } }';

describe('of several environments is meant', () => {
  const all = environments(prod, test, lab, byApp, byChannel);

  it.each<[string, Clues, string]>([
    ['the one that is named', { named: 'lab' }, 'one lab by name'],
    ['the one that is named, in capitals too', { named: 'LAB' }, 'one lab by name'],
    ['the one that is named, whatever else is said', { named: 'test', workspaceId: 'prod' }, 'one test by name'],
    [
      'none when the name is unknown',
      { named: 'prd', workspaceId: 'prod' },
      'none: unknown name prd of prod, test, lab, shop, ops',
    ],
    ['none when the name is empty', { named: '' }, 'none: unknown name  of prod, test, lab, shop, ops'],
    ['the one with the workspace', { workspaceId: 'gray' }, 'one prod by workspace'],
    [
      'the one with the workspace, when nobody lists the app',
      { workspaceId: 'sit', appId: 'APP9' },
      'one test by workspace',
    ],
    ['the one with workspace and app', { workspaceId: 'sit', appId: 'APP2' }, 'one test by workspace'],
    [
      'the one with the workspace, whatever the channel',
      { workspaceId: 'prod', channelName: 'a-test' },
      'one prod by workspace',
    ],
    ['the one with the app', { appId: 'APP2' }, 'one test by app'],
    ['the one with the app, whatever the channel', { appId: 'APP2', channelName: 'ops' }, 'one test by app'],
    ['the one with the app, which takes any workspace', { workspaceId: 'uat', appId: 'SHOP' }, 'one shop by app'],
    ['the one with the channel', { channelName: 'my-TEST' }, 'one test by channel'],
    ['the one with the channel that the ids allow', { workspaceId: 'uat', channelName: 'inc-1' }, 'one ops by channel'],
    [
      'the one with the workspace, whoever has the app',
      { workspaceId: 'prod', appId: 'APP2' },
      'one prod by workspace',
    ],
    ['not to be said when the channel is of two', { channelName: 'inc-7' }, 'several prod, ops: channel'],
    ['not to be said when nothing tells', {}, 'several prod, test, lab, shop, ops: unsaid'],
    ['not to be said in another channel', { channelName: 'general' }, 'several prod, test, lab, shop, ops: unsaid'],
    ['only one that the ids allow', { workspaceId: 'uat', appId: 'APP9' }, 'several lab, ops: unsaid'],
    ['none when the app is of one that has other workspaces', { workspaceId: 'uat', appId: 'APP1' }, 'none: elsewhere'],
    ['nothing by an id in another case', { workspaceId: 'PROD' }, 'several lab, shop, ops: unsaid'],
  ])('%s', (_what, clues, expected) => {
    expect(told(chooseEnvironment({ environments: all }, clues))).toBe(expected);
  });
});

describe('of a single environment', () => {
  it.each<[string, string, Clues, string]>([
    [
      'that lists nothing is meant always',
      lab,
      { workspaceId: 'uat', appId: 'APP9', channelName: 'x' },
      'one lab by only',
    ],
    ['that lists something is meant when nothing tells', prod, {}, 'one prod by only'],
    ['is meant in any channel', prod, { channelName: 'general' }, 'one prod by only'],
    ['is not meant for a workspace that is none of its own', prod, { workspaceId: 'uat' }, 'none: elsewhere'],
    ['is not meant for an app that is none of its own', byApp, { appId: 'APP9' }, 'none: elsewhere'],
    ['is not meant for those, even in its channel', prod, { appId: 'APP9', channelName: 'inc-1' }, 'none: elsewhere'],
    ['is meant for those by its name', prod, { named: 'prod', workspaceId: 'uat' }, 'one prod by name'],
    ['is not meant by another name', prod, { named: 'test' }, 'none: unknown name test of prod'],
  ])('%s: %s', (_what, only, clues, expected) => {
    expect(told(chooseEnvironment({ environments: environments(only) }, clues))).toBe(expected);
  });
});

it.each<[Clues, string]>([
  [{}, 'none: unconfigured'],
  [{ workspaceId: 'prod', channelName: 'inc-1' }, 'none: unconfigured'],
  [{ named: 'prod' }, 'none: unknown name prod of '],
])('without environments %j gives none', (clues, expected) => {
  expect(told(chooseEnvironment({ environments: [] }, clues))).toBe(expected);
});

describe('whatever is configured and said', () => {
  const id = fc.constantFrom('wwww', 'xxxx', 'yyyy', 'zzzz');
  const ids = fc.uniqueArray(id, { maxLength: 2 });
  const matches = fc.record({
    workspaces: ids,
    apps: ids,
    channels: fc.uniqueArray(fc.constantFrom('a*', '*b', 'ab')),
  });
  /** Ids that an earlier environment lists are taken out, as the configuration would refuse them. */
  const configured = fc.array(matches, { maxLength: 4 }).map((all) => {
    const fresh = (list: 'workspaces' | 'apps', at: number) =>
      (all[at]?.[list] ?? []).filter((each) => !all.slice(0, at).some((earlier) => earlier[list].includes(each)));
    return matching(
      all.map(({ channels }, at) => ({ workspaces: fresh('workspaces', at), apps: fresh('apps', at), channels })),
    );
  });
  const clues = fc.record(
    { workspaceId: id, appId: id, channelName: fc.constantFrom('ab', 'a', 'b', 'c') },
    { requiredKeys: [] },
  );

  it('nothing is chosen that the ids speak against, and the order of the environments changes nothing', () => {
    fc.assert(
      fc.property(configured, clues, (all, said) => {
        const choice = chooseEnvironment({ environments: all }, said);
        const { workspaceId, appId } = said;
        if (choice.kind === 'one') {
          const { match } = choice.environment;
          const lists = workspaceId !== undefined && match.workspaces.includes(workspaceId);
          expect(lists || workspaceId === undefined || match.workspaces.length === 0).toBe(true);
          expect(lists || appId === undefined || match.apps.length === 0 || match.apps.includes(appId)).toBe(true);
          const others = all.filter((each) => each !== choice.environment);
          expect(others.some((each) => workspaceId !== undefined && each.match.workspaces.includes(workspaceId))).toBe(
            false,
          );
          expect(!lists && others.some((each) => appId !== undefined && each.match.apps.includes(appId))).toBe(false);
        }
        const turned = chooseEnvironment({ environments: all.toReversed() }, said);
        expect(sorted(turned)).toEqual(sorted(choice));
      }),
      { numRuns: 2000 },
    );
  });
});

function matching(matches: readonly object[]): readonly Environment[] {
  return environments(...matches.map((match, at) => JSON.stringify({ name: `e${at}`, deployment: 'public', match })));
}

function sorted(choice: Choice): unknown {
  return choice.kind === 'several'
    ? { ...choice, environments: choice.environments.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
    : choice;
}
