import { describe, expect, it } from 'vitest';
import { overlayRules } from '../../../src/catalog/overlay/rules/index.ts';
import { teamEntrySchema } from '../../../src/catalog/overlay/schema.ts';
import { entries, findings, own } from './read.ts';

describe('an overlay in order', () => {
  it.each([
    ['nothing at all', ''],
    ['only comments', '# nothing yet\n'],
    ['a code of its own', entries(own())],
    ['a range of its own', entries(own({ code: '"20000-20999"' }))],
    ['a label and a sentence about it, as in the catalog', `label: Ours\nabout: Our codes.\n${entries(own())}`],
    ['any language, and any way to say whether to retry', entries(own({ title: '订单被锁', retry: 'Später.' }))],
    ['a text on a code that the catalog has', entries('  - { code: "6666", meaning: Mostly a release. }\n')],
    ['words and notes on a range that the catalog has', entries('  - { code: "6000-6999", note: Ask us. }\n')],
    ['a word of a code for that code again', entries('  - { code: "6666", constants: [BUSINESS] }\n')],
    ['a note with the scope of its file', 'scope: business\nnotes:\n  - { code: "6666", team: Payments }\n'],
    ['a note on a range', 'notes:\n  - { scope: business, code: "6000-6999", contact: https://x.example }\n'],
    ['a note on a code of its own', `${entries(own())}notes:\n  - { code: "20001", notes: [So it is.] }\n`],
  ])('may say %s', (_, text) => {
    expect(findings(text)).toEqual([]);
  });
});

describe('an overlay is told what is wrong, where, and what to do:', () => {
  it.each([
    ['no YAML', 'scope: [', /^mine\/a\.yml:\d+:\d+: \S/],
    [
      'a misspelled key',
      entries(own({ title: undefined, titel: 'x' })),
      /:8:5: unknown key "titel"; did you mean "title"\?$/,
    ],
    ['no scope', 'entries:\n  - { code: "1" }\n', /:2:3: the key "scope" is missing/],
    [
      'no scope of a note',
      'notes:\n  - { code: "1", team: X }\n',
      /:2:5: the key "scope" is missing; say whose code 1 is/,
    ],
    [
      'no such scope',
      'scope: buisness\nentries: []\n',
      /:1:8: "scope" cannot be "buisness"; did you mean "business"\?/,
    ],
    ['no meaning', entries(own({ meaning: undefined })), /:3:5: business 20001 has no meaning; say/],
    ['no checks', entries(own({ checks: '[]' })), /:7:13: business 20001 has no checks/],
    ['no owner', entries(own({ owner: undefined })), /business 20001 has no owner; say who/],
    ['no retry', entries(own({ retry: undefined })), /business 20001 has no retry/],
    ['no title', entries(own({ title: undefined })), /business 20001 has no title/],
    ['a long title', entries(own({ title: 'y'.repeat(61) })), /:4:12: the title has 61 characters/],
    ['a code twice', entries(own(), own({ title: 'Another' })), /:9:11: business 20001 is already on line 3/],
    ['a long code', entries(own({ code: '"1234567"' })), /:3:11: business 1234567 is never found in a text/],
    ['an official look', entries(own({ listed: 'true' })), /:9:13: the official page has no row for business 20001/],
    [
      'an unknown log',
      entries(own({ logs: '[phones]' })),
      /:9:12: the catalog's logs have no "phones"; did you mean "phone"\?/,
    ],
    ['a placeholder', entries(own({ meaning: 'xxx' })), /:6:14: the placeholder "xxx" is left/],
    [
      'a placeholder in a note',
      'notes:\n  - { scope: business, code: "6666", notes: [TBD] }\n',
      /:2:46: the placeholder "TBD"/,
    ],
    ['a secret', entries(own({ meaning: 'With AKIAABCDEFGHIJKLMNOP.' })), /:6:14: this looks like an access key/],
    ['a backward range', entries(own({ code: '"30-20"' })), /:3:11: business 30-20 does not run upwards/],
    [
      'a word of another code',
      entries(own({ constants: '[BUSINESS]' })),
      /:9:17: the constant "BUSINESS" is in business 6666 too/,
    ],
    [
      'a range within an official one',
      entries(own({ code: '"6100-6199"' })),
      /:3:11: business 6100-6199 overlaps the official range 6000-6999, whose text would be lost; give single codes/,
    ],
    ['a range across the end of one', entries(own({ code: '"6999-7100"' })), /:3:11: business 6999-7100 overlaps/],
    ['a range around one', entries(own({ code: '"5000-9000"' })), /:3:11: business 5000-9000 overlaps/],
    [
      'a note on nothing',
      'notes:\n  - { scope: business, code: "6667", team: X }\n',
      /:2:30: there is no business 6667; did you mean "6666"\?/,
    ],
    [
      'an empty note',
      'notes:\n  - { scope: business, code: "6666" }\n',
      /:2:5: the note on business 6666 says nothing/,
    ],
    [
      'a bad address',
      entries(own({ runbooks: '[{ title: x, url: "javascript:alert(1)" }]' })),
      /:9:33: "url" cannot be "javascript:alert\(1\)": write a whole address/,
    ],
    [
      'a bad contact',
      entries(own({ contact: 'Mr Smith' })),
      /:9:14: "contact" cannot be "Mr Smith": write a Slack channel's name/,
    ],
    ['a comment for a contact', entries(own({ contact: '#payments' })), /:9:5: "contact" is empty/],
  ])('%s', (_, text, message) => {
    expect(findings(text)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['owner', 'network', /say with "team" and "contact" who has to act/],
    ['logs', '[phone]', /link to your log with "runbooks", or name it in "notes"/],
    ['docs', '[manual]', /link to your page with "runbooks"/],
    ['protocols', '[HTTP]', /say it in "notes"/],
    ['prompt', 'Try later.', /put it under "memo"/],
    ['retired', 'It was once a code.', /say it in "notes"/],
    ['sources', '[inference]', /say it in "notes"/],
  ])('%s of an official code, which would be shown nowhere', (key, value, instead) => {
    const [only] = findings(entries(`  - code: "6666"\n    meaning: Mostly a release.\n    ${key}: ${value}\n`));
    expect(only).toMatch(new RegExp(`:5:\\d+: business 6666 is an official code, whose "${key}" stays as it is`));
    expect(only).toMatch(instead);
  });

  it('nothing of an official code that is not shown or searched for is taken', () => {
    const shown = ['title', 'meaning', 'causes', 'checks', 'retry', 'note', 'notes', 'runbooks', 'team', 'contact'];
    const found = ['constants', 'aliases', 'memo', 'tips'];
    const refused = ['owner', 'logs', 'docs', 'protocols', 'prompt', 'retired', 'sources'];
    // What it is about, what of it is meant to be another code's too, and a fact of which a rule of its own has a say.
    const about = ['code', 'shared', 'listed'];
    expect(Object.keys(teamEntrySchema.shape).toSorted()).toEqual(
      [...shown, ...found, ...refused, ...about].toSorted(),
    );
  });

  it('two teams for one code, in two files', () => {
    const others = { 'b.yml': 'notes:\n  - { scope: business, code: "20001", team: Logistics }\n' };
    expect(findings(entries(own({ team: 'Payments' })), others)).toEqual([
      'mine/b.yml:2:45: business 20001 has another team on mine/a.yml:9; keep one of them',
    ]);
  });
});

it('every rule has a name of its own and says what holds', () => {
  expect(new Set(overlayRules.map(({ name }) => name)).size).toBe(overlayRules.length);
  for (const { description } of overlayRules) expect(description).toMatch(/^[A-Z].*\.$/);
});
