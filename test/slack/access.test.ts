import { describe, expect, it } from 'vitest';
import { defaultScopes } from '../../src/sandbox/local-slack.ts';
import { makeAccess, type Use } from '../../src/slack/access.ts';
import { lackOf } from '../../src/slack/scopes.ts';

const accessWith = (...scopes: readonly string[]) => makeAccess(() => ({ scopes: new Set(scopes) }));

describe('what may be called', () => {
  it('is everything as long as Slack did not say', () => {
    for (const access of [makeAccess(() => undefined), accessWith()]) {
      expect([access.grants('files:read'), access.mayUse('history', 'C1'), access.mayUse('read', 'D1')]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  it.each<[string, string | undefined, Use, string]>([
    ['C1', 'channel', 'history', 'channels:history'],
    ['C1', 'group', 'history', 'groups:history'],
    ['C1', 'mpim', 'history', 'mpim:history'],
    ['D1', undefined, 'history', 'im:history'],
    ['C1', 'channel', 'read', 'channels:read'],
    ['G1', 'group', 'read', 'groups:read'],
    ['C1', 'mpim', 'read', 'mpim:read'],
  ])('in %s, a %s, for %s takes %s and no other', (channel, kind, use, scope) => {
    const others = defaultScopes.filter((each) => each !== scope);
    for (const [access, may] of [
      [accessWith(scope), true],
      [accessWith(...others), false],
    ] as const) {
      access.saw(channel, kind);
      expect(access.mayUse(use, channel)).toBe(may);
    }
  });

  it('in a channel of an unknown kind is tried where any kind is covered, and not again once Slack refused', () => {
    const access = accessWith('groups:history', 'chat:write');
    expect([access.mayUse('history', 'C1'), access.mayUse('read', 'C1')]).toEqual([true, false]);
    expect(access.refused('history', 'C1')).toBe(false);
    expect([access.mayUse('history', 'C1'), access.mayUse('history', 'C2')]).toEqual([false, true]);
    access.saw('C1', 'group');
    expect(access.mayUse('history', 'C1')).toBe(true);
  });

  it('that Slack refuses although it was granted at the start is news, and is not tried again either', () => {
    const access = accessWith(...defaultScopes);
    access.saw('C1', 'channel');
    expect([access.refused('history', 'C1'), access.mayUse('history', 'C1')]).toEqual([true, false]);
  });

  it('takes no word for a kind that Slack does not have', () => {
    const access = accessWith('groups:history');
    access.saw('C1', 'constructor');
    expect(access.mayUse('history', 'C1')).toBe(true);
  });
});

describe('what is lacking', () => {
  it('is nothing with the scopes of the manifest, or where Slack does not say', () => {
    expect([lackOf(new Set(defaultScopes)), lackOf(new Set())]).toEqual([undefined, undefined]);
  });

  it('is told by scope and by use', () => {
    const granted = new Set(defaultScopes.filter((scope) => !/^files|^channels:h/.test(scope)));
    expect(lackOf(granted)).toEqual({
      missing: ['channels:history', 'files:read'],
      off: ['unasked answers in public channels, and reading their threads', 'text snippets'],
    });
  });

  it('knows every scope of the manifest', () => {
    expect(lackOf(new Set(['x']))?.missing).toEqual(defaultScopes);
  });
});
