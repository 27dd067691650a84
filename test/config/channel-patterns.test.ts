import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelPattern, matchesChannel } from '../../src/config/channel-patterns.ts';
import { defaultWatch } from '../../src/config/schema.ts';

describe('a channel fits', () => {
  it.each([
    ['inc-*', 'inc-4711', true],
    ['inc-*', 'INC-4711', true],
    ['Inc-*', 'inc-', true],
    ['inc-*', 'inc', false],
    ['inc-*', 'my-inc-1', false],
    ['inc-*', 'incident-1', false],
    ['*', 'anything', true],
    ['*', '', true],
    ['general', 'general', true],
    ['general', 'general-2', false],
    ['*-incidents', 'team-a-incidents', true],
    ['*-incidents', 'team-a-incidents-old', false],
    ['*prod*', 'eu-prod-alerts', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'acb', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['ab*ba', 'aba', false],
    ['a**b', 'ab', true],
    ['故障-*', '故障-1', true],
    ['a.c', 'abc', false],
    ['', '', true],
    ['', 'a', false],
  ])('%j with the name %j: %s', (pattern, name, fits) => {
    expect(matchesChannel([channelPattern(pattern)], name)).toBe(fits);
  });

  it.each([
    ['inc-42', true],
    ['incident-42', true],
    ['inc_42', true],
    ['incident_42', true],
    ['general', false],
    ['incidents', false],
  ])('the usual patterns: %s %s', (name, fits) => {
    expect(matchesChannel(defaultWatch.map(channelPattern), name)).toBe(fits);
  });

  it('no pattern at all: never', () => {
    expect(matchesChannel([], 'inc-1')).toBe(false);
  });
});

it('agrees with a regular expression on any pattern and name', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 12 });
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '-', '*'), maxLength: 8 });
  fc.assert(
    fc.property(patterns, letters, (pattern, name) => {
      const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name);
      expect(matchesChannel([channelPattern(pattern)], name)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

it('takes no longer for a hostile pattern', () => {
  const started = performance.now();
  expect(matchesChannel([channelPattern(`${'a*'.repeat(40)}b`)], 'a'.repeat(100_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(200);
});
