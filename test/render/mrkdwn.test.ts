import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/render/card.ts';
import { joined, plain, prose, utc, visible } from '../../src/render/inline.ts';
import { escapeMrkdwn, mrkdwn } from '../../src/render/mrkdwn.ts';

describe('text in Slack’s markup', () => {
  it.each([
    ['plain words', 'plain words'],
    ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U1>', '&lt;@U1&gt;'],
    ['<https://x.test|y>', '&lt;https://x.test|y&gt;'],
    ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
    ['@here now', '@\u200bhere now'],
    ['@Channel @EVERYONE', '@\u200bChannel @\u200bEVERYONE'],
    ['@\0here', '@ here'],
    ['@\u202ehere', '@\u200bhere'],
    ['mail@heretic.test', 'mail@heretic.test'],
    ['a ` b', 'a ’ b'],
    ['a\u202eb\u2066c\u200fd\u061c', 'abcd'],
    ['a\u0000b\u001bc\u0085d', 'a b c d'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['half \ud800 character', 'half \ufffd character'],
    ['服务 😀', '服务 😀'],
  ])('%j shows as typed and does nothing: %j', (text, markup) => {
    expect(escapeMrkdwn(text)).toBe(markup);
  });
});

describe('a line in Slack’s markup', () => {
  it.each<[string, Line, string]>([
    ['text', ['a < b'], 'a &lt; b'],
    ['bold', [{ bold: 'Owner' }], '*Owner*'],
    ['code', [{ code: 'a < b' }], '`a &lt; b`'],
    ['code with a backtick', [{ code: 'a`b' }], '`a’b`'],
    ['code of several lines', [{ code: ' a\n  b\r\nc ' }], '`a b c`'],
    ['code of nothing', [{ code: ' \n' }], ''],
    ['code of nothing that is seen', [{ code: '\u202e\u2066' }], ''],
    ['a link', [{ href: 'https://x.test/?a=1&b=2', label: 'A & B' }], '<https://x.test/?a=1&amp;b=2|A &amp; B>'],
    ['a link with a stroke in its label', [{ href: 'https://x.test', label: 'a|b' }], '<https://x.test|a¦b>'],
    ['a link with a line break in its label', [{ href: 'https://x.test', label: 'a\nb' }], '<https://x.test|a b>'],
    ['a link to no web address', [{ href: 'javascript:alert(1)', label: 'a' }], 'a'],
    ['a link that would end early', [{ href: 'https://x.test/>|<!here>', label: 'a' }], 'a'],
    ['a link with a space', [{ href: 'https://x.test/a b', label: 'a' }], 'a'],
    ['a link with a hidden character', [{ href: 'https://x.test/\u202ea', label: 'a' }], 'a'],
    ['a link without a label', [{ href: 'https://x.test', label: '' }], ''],
    [
      'a moment',
      [{ time: '2023-11-20T08:51:52.999Z' }],
      '<!date^1700470312^{date_short_pretty} {time_secs}|2023-11-20 08:51:52 UTC>',
    ],
    ['what is no moment', [{ time: '<!here>' }], '&lt;!here&gt;'],
    ['a moment with something hidden in it', [{ time: '1 Jan 2023 (<!here>)' }], expect.not.stringContaining('<!here')],
    ['several in a row', ['a ', { bold: 'b' }, ' ', { code: 'c' }], 'a *b* `c`'],
  ])('%s', (_, line, markup) => {
    expect(mrkdwn(line)).toEqual(markup);
  });
});

describe('a line without markup', () => {
  it('says the same', () => {
    const line: Line = [
      'a ',
      { bold: 'b' },
      { code: '`c`' },
      { href: 'https://x.test', label: 'd' },
      { time: '2023-11-20T08:51:52Z' },
    ];
    expect(plain(line)).toBe('a b`c`d2023-11-20 08:51:52 UTC');
  });
});

describe('a text of the catalog', () => {
  it.each<[string, Line]>([
    ['Run `adb logcat` first.', ['Run ', { code: 'adb logcat' }, ' first.']],
    ['`adb logcat`', [{ code: 'adb logcat' }]],
    ['nothing special', ['nothing special']],
    ['one ` alone', ['one ` alone']],
    ['`a``b`', [{ code: 'a' }, ' ', { code: 'b' }]],
    ['', []],
  ])('%j has its code between backticks: %j', (text, line) => {
    expect(prose(text)).toEqual(line);
  });
});

describe('lines side by side', () => {
  it.each<[readonly Line[], Line]>([
    [[], []],
    [[['a']], ['a']],
    [
      [['a'], ['b', { bold: 'c' }]],
      ['a', ' · ', 'b', { bold: 'c' }],
    ],
  ])('%j', (lines, line) => {
    expect(joined(lines, ' · ')).toEqual(line);
  });
});

describe('a moment in words', () => {
  it.each([
    ['2023-11-20T08:51:52.015Z', '2023-11-20 08:51:52 UTC'],
    ['2023-11-20T16:51:52+08:00', '2023-11-20 08:51:52 UTC'],
    ['yesterday', 'yesterday'],
    ['', ''],
  ])('%j: %j', (time, words) => {
    expect(utc(time)).toBe(words);
  });
});

describe('what is not seen', () => {
  it('is taken out of a text, and its lines and tabs stay', () => {
    expect(visible('a\u202eb\u001b[31mc\n\td\udc00')).toBe('ab [31mc\n\td\ufffd');
  });
});

describe('code and bold beside full-width text', () => {
  it.each<[string, Line, string]>([
    ['a mark behind', [{ code: 'ls' }, '，看'], '`ls` ，看'],
    ['a mark before', ['运行：', { code: 'ls' }], '运行： `ls`'],
    ['letters on both sides', ['见', { bold: '负责方' }, '一栏'], '见 *负责方* 一栏'],
    ['a space that is there', ['运行 ', { code: 'ls' }, ' 看'], '运行 `ls` 看'],
    ['marks of ASCII', ['(', { code: 'ls' }, ').'], '(`ls`).'],
    ['curly quotes', ['“', { code: 'ls' }, '”'], '“ `ls` ”'],
    ['no code at all', ['看', { code: ' ' }, '见'], '看见'],
    ['text alone', ['看，', '见'], '看，见'],
  ])('%s', (_, line, markup) => {
    expect(mrkdwn(line)).toBe(markup);
  });
});
