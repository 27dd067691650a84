import { describe, expect, it } from 'vitest';
import { isPermanent, sentenceFor } from '../../src/slack/replies/refusals.ts';

describe('a refusal of Slack', () => {
  it.each([
    ['is_archived', /archived/],
    ['missing_scope', /permission/],
    ['not_in_channel', /\/invite @mgscode/],
    ['channel_not_found', /\/invite @mgscode/],
    ['ratelimited', /in a minute/],
    ['restricted_action', /does not let me post/],
    ['msg_blocks_too_long', /one code alone/],
  ])('%s is told to the person in words: %s', (refusal, said) => {
    expect(sentenceFor(refusal, 'en')).toMatch(said);
  });

  it.each(['internal_error', 'service_unavailable', '', undefined])('%s says nothing to a person', (refusal) => {
    expect(sentenceFor(refusal, 'en')).toBeUndefined();
  });

  it.each([
    ['is_archived', true],
    ['token_revoked', true],
    ['missing_scope', true],
    ['msg_blocks_too_long', true],
    ['ratelimited', false],
    ['internal_error', false],
    ['service_unavailable', false],
    [undefined, false],
  ])('%s is for good: %s', (refusal, permanent) => {
    expect(isPermanent(refusal)).toBe(permanent);
  });
});
