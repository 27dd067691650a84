import { describe, expect, it } from 'vitest';
import { overlayRules } from '../../../src/catalog/overlay/rules/index.ts';
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
