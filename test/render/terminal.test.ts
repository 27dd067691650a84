import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/render/card.ts';
import { toTerminal } from '../../src/render/terminal.ts';

const parts: readonly Part[] = [
  { kind: 'header', text: '4001 · A title' },
  { kind: 'lines', lines: [['a ', { bold: 'b' }], [{ href: 'https://x.test', label: 'page' }]] },
  {
    kind: 'fields',
    fields: [
      { label: 'Owner', value: ['network'] },
      { label: 'Retry', value: ['No'] },
    ],
  },
  {
    kind: 'list',
    label: 'Check first',
    ordered: true,
    items: [[{ code: 'adb logcat' }], [{ time: '2023-11-20T08:51:52Z' }]],
  },
  { kind: 'list', label: 'Logs', ordered: false, items: [['a log']] },
  { kind: 'choice', lines: [['7003 · B']], choice: 1 },
  { kind: 'footer', text: 'catalog 1' },
];

const page = `4001 · A title

a b
page https://x.test

Owner  network
Retry  No

Check first
  1. \`adb logcat\`
  2. 2023-11-20 08:51:52 UTC

Logs
  - a log

7003 · B

catalog 1
`;

describe('the page for a terminal', () => {
  it('has one paragraph a part', () => {
    expect(toTerminal({ parts }, false)).toBe(page);
  });

  it('says the same in colour', () => {
    const coloured = toTerminal({ parts }, true);
    expect(coloured).not.toBe(page);
    expect(stripVTControlCharacters(coloured)).toBe(page.replaceAll('`', ''));
  });

  it.each([
    ['\u001b[2J\u001b[31mred', ' [2J [31mred'],
    ['a\u009b31mb', 'a 31mb'],
    ['a\rOwner  nobody', 'a Owner  nobody'],
    ['a\nOwner  nobody', 'a Owner  nobody'],
    ['a\u202eb', 'ab'],
    ['bell\u0007', 'bell '],
  ])('shows %j as %j', (text, shown) => {
    expect(toTerminal({ parts: [{ kind: 'lines', lines: [[text]] }] }, false)).toBe(`${shown}\n`);
    expect(toTerminal({ parts: [{ kind: 'lines', lines: [[{ code: text }]] }] }, false)).toBe(`\`${shown}\`\n`);
    expect(toTerminal({ parts: [{ kind: 'lines', lines: [[{ time: text }]] }] }, false)).toBe(`${shown}\n`);
  });
});
