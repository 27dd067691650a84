import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/catalog/nearest.ts';

const words = ['meaning', 'memo', 'title', 'gateway-error', 'SLACK_SIGNING_SECRET'];

describe('the nearest word', () => {
  it.each([
    ['metaning', 'meaning', 'a letter too many'],
    ['menaing', 'meaning', 'two letters swapped'],
    ['tilte', 'title', 'two letters swapped in a short word'],
    ['gatewayerror', 'gateway-error', 'a hyphen forgotten'],
    ['GATEWAY-ERROR', 'gateway-error', 'another case'],
    ['SLACK_SIGNIN_SECRET', 'SLACK_SIGNING_SECRET', 'a letter forgotten'],
  ])('%s is probably %s: %s', (typed, meant) => {
    expect(nearest(typed, words)).toBe(meant);
  });

  it.each(['owner', 'mem', 'x', '', 'gateway-page-digest'])(
    '"%s" is close to none of them or to a short one',
    (typed) => {
      expect(nearest(typed, ['meaning', 'title', 'gateway-error'])).toBeUndefined();
    },
  );

  it('is the closest of several', () => {
    expect(nearest('logss', ['docs', 'logs'])).toBe('logs');
  });

  it('can be held to fewer slips', () => {
    expect(nearest('metaningg', words, 1)).toBeUndefined();
  });

  it('gives the words for a message, or those for no guess', () => {
    expect(didYouMean('memoo', words, '; take it out')).toBe('; did you mean "memo"?');
    expect(didYouMean('zzz', words, '; take it out')).toBe('; take it out');
  });
});
