import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/catalog.ts';
import type { TeamTexts } from '../../src/catalog/team.ts';
import { buildCard } from '../../src/render/build-card.ts';
import { entryJson } from '../../src/render/json.ts';
import { toMessage } from '../../src/render/message.ts';
import { toTerminal } from '../../src/render/terminal.ts';
import { problemsOf } from '../../src/render/validate.ts';
import { pointers } from '../../src/resolve/found.ts';
import { catalog, entryOf } from '../resolve/by-hand.ts';
import { byNumber, codes } from './answers.ts';

const team: TeamTexts = {
  added: false,
  title: 'Mostly a *release*',
  meaning: 'With us `deploy.sh` <!channel> is running.',
  causes: ['A release.'],
  retry: 'Not before it is over.',
  checks: ['Look at the release calendar.', 'Two', 'Three', 'Four'],
  notes: ['One <@U1> note', 'Second note', 'Third note'],
  runbooks: [1, 2, 3, 4].map((at) => ({ title: `Runbook | ${at}`, url: `https://wiki.example.com/${at}?a=1&b=2` })),
  owner: 'Payments & Co',
  contact: '#payments',
  words: { aliases: {}, constants: ['OURS'], memo: [], tips: [] },
};

const official = entryOf('gateway', 4001);
const told: Entry = { ...official, team };
const own: Entry = { ...official, listed: false, sources: [], team: { ...team, added: true, checks: [], causes: [] } };

function page(entry: Entry, full = false, language: 'en' | 'zh' = 'en'): string {
  return toTerminal(buildCard(codes([byNumber(entry)], { language }), catalog, { full }), false);
}

function blocks(entries: readonly Entry[], full = false) {
  return toMessage(buildCard(codes(entries.map((entry) => byNumber(entry))), catalog, { full }), { row: [] });
}

describe('what the team says', () => {
  it('stands beside the official text, labelled, with whose it is and the runbooks at once', () => {
    const text = page(told);
    expect(text).toContain(official.meaning);
    expect(text).toContain(official.checks[0]?.replaceAll('`', ''));
    expect(text).toMatch(
      /^Your team: Mostly a \*release\* · With us `deploy\.sh` <!channel> is running\. · Retry: Not before it is over\.$/m,
    );
    expect(text).toMatch(/^Team {2}Payments & Co · #payments$/m);
    expect(text).toMatch(/^Runbooks\n {2}- Runbook \| 1 https:\/\/wiki\.example\.com\/1\?a=1&b=2$/m);
    expect(text).toMatch(/^Your team: check first\n {2}1\. Look at the release calendar\.$/m);
    expect(text).toMatch(/official page/);
    expect(text.indexOf('Runbooks')).toBeLessThan(text.indexOf('Check first'));
  });

  it('is brief at first and whole behind More', () => {
    for (const late of ['Third note', 'Runbook | 4', 'Four', 'A release.']) {
      expect(page(told)).not.toContain(late);
      expect(page(told, true)).toContain(late);
    }
  });

  it('has labels in Chinese', () => {
    const text = page(told, true, 'zh');
    for (const label of ['你的团队：', '负责团队', '处理手册', '你的团队：先查这些', '你的团队的备注']) {
      expect(text).toContain(label);
    }
    expect(page(own, false, 'zh')).toContain('由你的团队添加');
  });

  it('marks a code of the team’s own as such, alone and among others', () => {
    expect(page(own)).toMatch(/added by your team/);
    expect(page(own)).not.toMatch(/official page|What this rests on/);
    const several = JSON.stringify(blocks([official, own, told]).blocks);
    expect(several).toMatch(/added by your team/);
    expect(several).toMatch(/Runbook: <https:/);
  });

  it('can call nobody and leads only to web addresses', () => {
    const drawn = JSON.stringify(blocks([told], true).blocks);
    expect(drawn).not.toMatch(/<[!@#]/);
    expect(drawn).toContain('<https://wiki.example.com/1?a=1&amp;b=2|Runbook ¦ 1>');
    const bad: Entry = { ...told, team: { ...team, runbooks: [{ title: 'Bad', url: 'javascript:alert(1)' }] } };
    expect(JSON.stringify(blocks([bad]).blocks)).not.toContain('javascript');
    const page: Entry = { ...told, team: { ...team, contact: 'https://oncall.example.com/pay' } };
    expect(JSON.stringify(blocks([page]).blocks)).toContain('<https://oncall.example.com/pay|oncall.example.com/pay>');
  });

  it('fits into a message however much it is, and drives out nothing official', () => {
    const much: TeamTexts = {
      ...team,
      title: 'x'.repeat(60),
      meaning: 'y '.repeat(4_000),
      causes: Array(30).fill('c '.repeat(500)),
      checks: Array(30).fill('k '.repeat(500)),
      notes: Array(40).fill('<&>'.repeat(160)),
      runbooks: Array(30).fill({ title: '&'.repeat(100), url: `https://e.example/${'&'.repeat(480)}` }),
    };
    for (const full of [false, true]) {
      for (const entries of [[{ ...official, team: much }], Array(5).fill({ ...official, team: much })]) {
        const message = blocks(entries, full);
        expect(problemsOf(message)).toEqual([]);
        expect(JSON.stringify(message.blocks)).toContain('Check first');
      }
    }
  });

  it('is a key of its own in JSON', () => {
    const { words, ...said } = team;
    expect(entryJson(pointers(catalog, told))).toMatchObject({ title: official.title, team: said });
    expect(entryJson(pointers(catalog, told))).not.toHaveProperty('team.words');
    expect(entryJson(pointers(catalog, official))).not.toHaveProperty('team');
  });
});
