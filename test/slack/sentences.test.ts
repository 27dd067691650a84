import { expect, it } from 'vitest';
import { problems, problemsIn } from '../../src/slack/problems.ts';
import { sentenceFor } from '../../src/slack/replies/refusals.ts';

const refusals = [
  'is_archived',
  'missing_scope',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'msg_blocks_too_long',
  'ratelimited',
  'not_in_channel',
  'channel_not_found',
];

const codeIn = (text: string | undefined) => text?.match(/`[^`]*`/g) ?? [];

it.each(refusals)('“%s” is told in both languages, with the same commands', (refusal) => {
  const [english, chinese] = [sentenceFor(refusal, 'en'), sentenceFor(refusal, 'zh')];
  expect(english).toMatch(/^[A-Z][ -~]+\.$/);
  expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
  expect(codeIn(chinese)).toEqual(codeIn(english));
});

it.each(problems)('“%s” is told in both languages, with the same commands', (problem) => {
  expect(problemsIn.zh[problem]).toMatch(/\p{Script=Han}.*。$/u);
  expect(codeIn(problemsIn.zh[problem])).toEqual(codeIn(problemsIn.en[problem]));
});
