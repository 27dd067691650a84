import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import type { Entry } from '../../../src/catalog/catalog.ts';
import { withTeamWords } from '../../../src/catalog/overlay/words.ts';
import { catalogWith, entries, official, own } from './read.ts';

const without = buildCatalog(official, '1.0.0');
const two = '  - { code: "6666", title: A release, meaning: "", note: Ask twice., constants: [OURS], listed: true }\n';
const notes = [
  'notes:',
  '  - { scope: business, code: "6666", team: Payments, notes: [One.] }',
  '  - { scope: business, code: "6666", contact: pay, notes: [Two.], runbooks: [{ title: R, url: http://r.example }] }',
  '  - { scope: business, code: "20001", notes: [Three.] }',
].join('\n');
const catalog = catalogWith({ 'a.yml': entries(own({ listed: 'false' }), two), 'b.yml': notes });

function plain({ team, ...entry }: Entry): object {
  return entry;
}

describe('a catalog with an overlay', () => {
  it('has every official entry word by word, in English and in Chinese', () => {
    for (const language of ['en', 'zh'] as const) {
      const told = catalog.in(language);
      expect(told.entries.filter(({ team }) => !team?.added).map(plain)).toEqual(
        without.in(language).entries.map(plain),
      );
    }
  });

  it('keeps what the team says of an official code beside it', () => {
    expect(catalog.exact('business', 6666)?.team).toEqual({
      added: false,
      title: 'A release',
      meaning: undefined,
      causes: [],
      checks: [],
      retry: undefined,
      notes: ['Ask twice.', 'One.', 'Two.'],
      runbooks: [{ title: 'R', url: 'http://r.example' }],
      owner: 'Payments',
      contact: '#pay',
      words: { aliases: {}, constants: ['OURS'], memo: [], tips: [] },
    });
  });

  it('has the team’s own codes at their place, never as official ones', () => {
    const entry = catalog.exact('business', 20001);
    expect(entry).toMatchObject({ listed: false, team: { added: true, notes: ['Three.'] } });
    expect(entry?.position).toEqual({ file: 'mine/a.yml', line: 3, col: 5 });
    expect(catalog.in('zh').exact('business', 20001)?.title).toBe('The order is locked');
    expect(catalog.entries.map(({ code }) => code)).toEqual(['6000-6999', '6666', '20001']);
  });

  it('finds an official code by what the team calls it, without changing what it is shown with', () => {
    expect(catalog.named('ours').map(({ code }) => code)).toEqual(['6666']);
    const [entry] = catalog.named('OURS');
    expect(entry?.constants).toEqual(['BUSINESS']);
    expect(entry && withTeamWords(entry)).toMatchObject({
      constants: ['BUSINESS', 'OURS'],
      aliases: { en: ['it broke behind', 'A release'] },
    });
  });

  it('says how much of it there is, and which', () => {
    expect(without.overlay).toBeUndefined();
    expect(catalog.overlay).toEqual({ version: expect.stringMatching(/^[0-9a-f]{8}$/), added: 1, noted: 1 });
    expect(catalogWith({ 'a.yml': entries(own()) }).overlay?.version).not.toBe(catalog.overlay?.version);
  });

  it('is frozen', () => {
    expect(catalog.entries.every((entry) => Object.isFrozen(entry) && Object.isFrozen(entry.checks))).toBe(true);
  });
});
