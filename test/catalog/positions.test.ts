import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatFinding } from '../../src/catalog/finding.ts';
import { parseFile } from '../../src/catalog/positions.ts';
import { scopeFileSchema } from '../../src/catalog/schema.ts';

const line = z.string().trim().min(1);
const shape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('circle'), radius: z.number().min(1).max(9) }),
  z.strictObject({ type: z.literal('square'), side: z.int() }),
]);
const schema = z.strictObject({
  title: line,
  listed: z.boolean().optional(),
  color: z.enum(['red', 'green']).optional(),
  kind: z.literal('thing').optional(),
  id: z
    .string()
    .regex(/^[a-z]+$/, 'write lower case')
    .optional(),
  tags: z.array(line).min(1).optional(),
  words: z.partialRecord(z.enum(['en', 'zh']), z.array(line)).optional(),
  counts: z.record(z.string().regex(/^[a-z]+$/, 'write lower case'), z.number()).optional(),
  shapes: z.array(shape).optional(),
  either: z.union([line, z.array(line)]).optional(),
  short: z.string().min(2).max(4).optional(),
  odd: z
    .number()
    .refine((each) => each % 2 === 1, 'must be odd; add one')
    .optional(),
});

function messages(text: string): readonly string[] {
  const result = parseFile('x.yml', text, schema);
  return result.ok ? [] : result.findings.map(formatFinding);
}

describe('a file that is not YAML', () => {
  it.each([
    ['a tab', 'title:\n\t- b\n', 'x.yml:2:1: a tab indents this line; use spaces'],
    [
      'a key twice',
      'title: a\nlisted: true\ntitle: b\n',
      'x.yml:3:1: the key "title" stands here a second time; keep one of them',
    ],
    [
      'a key twice, in quotes',
      'title: a\n"title" : b\n',
      'x.yml:2:1: the key "title" stands here a second time; keep one of them',
    ],
    [
      'a colon in a plain text',
      'title: No: not that\n',
      'x.yml:1:8: a second key or "- " on the same line; put the text in quotes if it holds a colon and a space',
    ],
    [
      'quotes that are never closed',
      'title: "a\n',
      'x.yml:2:1: the quotes that open before this are never closed; close them',
    ],
    [
      'lines that do not line up',
      'title:\n  a: 1\n b: 2\n',
      'x.yml:3:1: all mapping items must start at the same column; line it up with its neighbours, by spaces, and close every bracket',
    ],
    [
      'a reserved character',
      'title: @b\n',
      'x.yml:1:8: plain value cannot start with reserved character @; put the text in quotes',
    ],
    [
      'a star at the start',
      'tags: [ok, *-inc]\n',
      'x.yml:1:12: "*-inc" is a YAML alias, which is not read here; put it in quotes if the * is meant, else write the value out',
    ],
    [
      'aliases that multiply',
      `a: &a [x,x]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]\n`,
      'x.yml:2:8: "*a" is a YAML alias, which is not read here; put it in quotes if the * is meant, else write the value out',
    ],
    [
      'an alias of itself',
      'tags: &a [*a]\n',
      'x.yml:1:11: "*a" is a YAML alias, which is not read here; put it in quotes if the * is meant, else write the value out',
    ],
    [
      'two documents',
      'title: a\n---\ntitle: b\n',
      'x.yml:2:1: a second document starts here; keep one in a file and take the "---" out',
    ],
    [
      'a tag',
      'title: !!set {a}\n',
      'x.yml:1:8: unresolved tag: tag:yaml.org,2002:set; take the tag out, or put a text that starts with ! in quotes',
    ],
    ['a list as a key', '? [a, b]\n: c\n', 'x.yml:1:3: a list or map cannot be a key; write a plain word'],
    ['nothing', '', 'x.yml:1:1: this file is empty; fill it or remove it'],
    ['comments alone', '# later\n', 'x.yml:1:1: this file is empty; fill it or remove it'],
  ])('with %s gives one finding', (_what, text, finding) => {
    expect(messages(text)).toEqual([finding]);
  });
});

describe('a file that is nested without end', () => {
  it.each([['['.repeat(20_000)], ['a: {'.repeat(20_000)], ['- '.repeat(20_000)], ['[\n'.repeat(5_000)]])(
    'gives one finding (%#)',
    (text) => {
      // How deep is too deep depends on the stack that is left.
      expect(messages(text)).toEqual([
        expect.stringMatching(/^x\.yml:\d+:\d+: this is nested too deeply; write it flatter$/),
      ]);
    },
  );
});

describe('a file that does not fit its schema', () => {
  it.each([
    ['hello', ['x.yml:1:1: this file must be a map, lines of "key: value"']],
    ['- a\n', ['x.yml:1:1: this file must be a map, lines of "key: value"']],
    ['listed: true\n', ['x.yml:1:1: the key "title" is missing; add it']],
    ['titel: a\n', ['x.yml:1:1: unknown key "titel"; did you mean "title"?']],
    ['title: a\nwords: { en: [b], fr: [c] }\n', ['x.yml:2:19: unknown key "fr"; the keys here are en, zh']],
    ['title:\n', ['x.yml:1:1: "title" is empty; give it a value or take the line out']],
    ['title: " "\n', ['x.yml:1:8: "title" is empty; give it a value or take the line out']],
    ['title: 12\n', ['x.yml:1:8: "title" must be text; put quotes around it']],
    [
      'title: [a]\n',
      [
        'x.yml:1:8: "title" must be one text, not a list; put quotes around it if it holds ": " or starts with "[" or "{"',
      ],
    ],
    ['title: a\nlisted: "true"\n', ['x.yml:2:9: "listed" must be true or false, without quotes']],
    ['title: a\ncolor: gren\n', ['x.yml:2:8: "color" cannot be "gren"; did you mean "green"?']],
    ['title: a\ncolor: black\n', ['x.yml:2:8: "color" cannot be "black"; use one of red, green']],
    ['title: a\nkind: 3\n', ['x.yml:2:7: "kind" cannot be 3; use thing']],
    ['title: a\nid: A1\n', ['x.yml:2:5: "id" cannot be "A1": write lower case']],
    [`title: a\nid: ${'A'.repeat(41)}\n`, ['x.yml:2:5: "id": write lower case']],
    ['title: a\ntags: b\n', ['x.yml:2:7: "tags" must be a list; start each of its lines with "- "']],
    ['title: a\ntags: []\n', ['x.yml:2:7: "tags" must have at least 1 item']],
    [
      'title: a\ntags:\n  - ok\n  -\n  - 3\n',
      [
        'x.yml:4:4: item 2 of "tags" is empty; give it a value or take the line out',
        'x.yml:5:5: item 3 of "tags" must be text; put quotes around it',
      ],
    ],
    [
      'title: a\ntags:\n  - Note: b\n',
      [
        'x.yml:3:5: item 1 of "tags" must be one text, not a map; put quotes around it if it holds ": " or starts with "[" or "{"',
      ],
    ],
    ['title: a\ncounts: { a: 1, B: 2 }\n', ['x.yml:2:17: "B" cannot be a key here: write lower case']],
    ['title: a\nshapes:\n  - type: circel\n', ['x.yml:3:11: "type" cannot be "circel"; did you mean "circle"?']],
    [
      'title: a\nshapes:\n  - radius: 1\n',
      ['x.yml:3:5: the key "type" is missing; add it, with one of circle, square'],
    ],
    [
      'title: a\nshapes:\n  - type: circle\n    radius: 0\n  - type: square\n    side: 1.5\n',
      ['x.yml:4:13: "radius" must be at least 1', 'x.yml:6:11: "side" must be a whole number, without quotes'],
    ],
    ['title: a\nshapes:\n  - { type: circle, radius: 10 }\n', ['x.yml:3:29: "radius" must be at most 9']],
    ['title: a\neither: [b, 1]\n', ['x.yml:2:13: item 2 of "either" must be text; put quotes around it']],
    ['title: a\nshort: x\n', ['x.yml:2:8: "short" must have at least 2 characters']],
    ['title: a\nshort: xxxxx\n', ['x.yml:2:8: "short" must have at most 4 characters']],
    ['title: a\nodd: 2\n', ['x.yml:2:6: "odd": must be odd; add one']],
    ['title: a\n__proto__: { a: 1 }\n', [expect.stringContaining('x.yml:2:1: unknown key "__proto__"')]],
  ])('%j', (text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  it('shows a value only when it is too short to be a secret', () => {
    expect(messages(`title: a\ncolor: ${'k'.repeat(41)}\n`)).toEqual([
      'x.yml:2:8: "color" cannot be this text; use one of red, green',
    ]);
  });
});

describe('a file in order', () => {
  it('gives its data, defaults filled in, and the place of each value', () => {
    const result = parseFile('x.yml', 'title: a\ntags:\n  - b\n  - >-\n    c\n    d\n', schema);
    if (!result.ok) throw new Error('not in order');
    expect(result.parsed.data).toEqual({ title: 'a', tags: ['b', 'c d'] });
    expect(result.parsed.position([])).toEqual({ file: 'x.yml', line: 1, col: 1 });
    expect(result.parsed.position(['title'])).toEqual({ file: 'x.yml', line: 1, col: 8 });
    expect(result.parsed.position(['tags', 1])).toEqual({ file: 'x.yml', line: 4, col: 5 });
    expect(result.parsed.position(['tags', 7, 'beyond'])).toEqual({ file: 'x.yml', line: 3, col: 3 });
  });

  it('may have Windows line ends and a byte order mark', () => {
    const result = parseFile('x.yml', '\uFEFFtitle: a\r\ntags: [b]\r\n', schema);
    expect(result.ok && result.parsed.data).toEqual({ title: 'a', tags: ['b'] });
    expect(result.ok && result.parsed.position(['tags', 0])).toEqual({ file: 'x.yml', line: 2, col: 8 });
  });

  it('may be empty when somebody says what that means', () => {
    const result = parseFile('x.yml', '# nothing yet\n', schema, { title: 'none' });
    expect(result.ok && result.parsed.data).toEqual({ title: 'none' });
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    'title',
    ': ',
    '- ',
    '\n',
    '  ',
    '\t',
    '&a ',
    '*a',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>-',
    '!!',
    '? ',
    '#',
    '---',
    '%',
    'entries',
    '\u0000',
    '网',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 60 }).map((each) => each.join('')),
  );

  it('gives data or findings within the file, and never throws', () => {
    fc.assert(
      fc.property(text, (source) => {
        const result = parseFile('x.yml', source, scopeFileSchema);
        const lines = source.split('\n').length;
        for (const finding of result.ok ? [] : result.findings) {
          expect(finding.line).toBeGreaterThanOrEqual(1);
          expect(finding.line).toBeLessThanOrEqual(lines);
          expect(finding.col).toBeGreaterThanOrEqual(1);
          expect(finding.message).not.toMatch(/[\n\r]/);
        }
        expect(result.ok || result.findings.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
