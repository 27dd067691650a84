import { expect, it } from 'vitest';
import { evidences, origins } from '../../src/extract/signals.ts';
import { wordsIn } from '../../src/render/words.ts';
import { wordEvidences } from '../../src/search/search.ts';

it.each([...evidences, ...wordEvidences, 'picked', ...origins.map((origin) => `named beside "${origin}"`)])(
  '%s is said in Chinese',
  (evidence) => {
    const said = wordsIn.zh.evidence(evidence);
    expect(said).toMatch(/\p{Script=Han}/u);
    expect(said).not.toContain('beside');
  },
);

it.each([
  ['words: timed, out', '关键词：timed, out'],
  ['SDK constant SERVER_REQUESTTIMEOUT', 'SDK 常量 SERVER_REQUESTTIMEOUT'],
  ['named beside "android"', '旁边写着“Android”'],
  ['toString', 'toString'],
  ['Result-Status he…', 'Result-Status he…'],
])('%s as %s', (evidence, said) => {
  expect(wordsIn.zh.evidence(evidence)).toBe(said);
  expect(wordsIn.en.evidence(evidence)).toBe(evidence);
});
