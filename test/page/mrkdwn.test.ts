import { describe, expect, it } from 'vitest';
import { parseMrkdwn } from '../../src/sandbox/page/mrkdwn.ts';
import { written } from './written.ts';

const read = (text: string): string => written(parseMrkdwn(text));

describe('marks style what lies between two of a kind', () => {
  it.each([
    ['*bold*', '<b>bold</b>'],
    ['_italic_', '<i>italic</i>'],
    ['~strike~', '<s>strike</s>'],
    ['`code`', '<code>code</code>'],
    ['a *bold word* here', 'a <b>bold word</b> here'],
    ['*bold*, (_italic_) and "~strike~".', '<b>bold</b>, (<i>italic</i>) and "<s>strike</s>".'],
    ['_*both*_', '<i><b>both</b></i>'],
    ['*_both_*', '<b><i>both</i></b>'],
    ['~*_all_*~', '<s><b><i>all</i></b></s>'],
    ['*bold with _italic_ inside*', '<b>bold with <i>italic</i> inside</b>'],
    ['*a*b*', '<b>a*b</b>'],
    ['*`code` in bold*', '<b><code>code</code> in bold</b>'],
    ['*<https://a.example|link>*', '<b>[link](https://a.example)</b>'],
    ['— *after a dash*…', '— <b>after a dash</b>…'],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));
});

describe('marks stay text', () => {
  it.each([
    ['inside a word', 'snake_case_name and 2*3*4'],
    ['without a partner', '*bold and _italic'],
    ['around nothing', '** __ ~~ ``'],
    ['with white space inside', '* bold * and *bold *'],
    ['when doubled, as in Markdown', '**bold** and ~~strike~~'],
    ['across lines', '*one\ntwo*'],
    ['right beside Chinese characters', '错误*码*是'],
    ['right beside full-width punctuation', '：*码*，'],
    ['before a letter', '*bold*s'],
    ['after a closing bracket', ')*x*'],
  ])('%s', (_why, text) => expect(read(text)).toBe(text));

  it.each([
    ['*a _b* c_', '<b>a _b</b> c_'],
    ['_a *b_ c*', '<i>a *b</i> c*'],
    ['*_*', '<b>_</b>'],
    ['`*not bold*`', '<code>*not bold*</code>'],
    ['```*not bold*```', '<pre>*not bold*</pre>'],
  ])('when they cross or lie in code: %s', (text, tree) => expect(read(text)).toBe(tree));
});

describe('the three entities are undone once and nothing else is', () => {
  it.each([
    ['a &amp; b', 'a & b'],
    ['&lt;script&gt;', '<script>'],
    ['&amp;lt;', '&lt;'],
    ['&nbsp;&quot;&#39;', '&nbsp;&quot;&#39;'],
    ['`&lt;a&gt;`', '<code><a></code>'],
    ['```if (a &lt; b &amp;&amp; c)```', '<pre>if (a < b && c)</pre>'],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));
});

describe('what is escaped never becomes a live mention or link', () => {
  it.each([
    ['&lt;!channel&gt;', '<!channel>'],
    ['&lt;@U1&gt;', '<@U1>'],
    ['&lt;https://evil.example|good&gt;', '<[https://evil.example](https://evil.example)|good>'],
    ['@here @channel @everyone #general', '@here @channel @everyone #general'],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));
});

describe('what is not escaped is live, in code too', () => {
  it.each([
    ['<!here>', '{!here}'],
    ['<!channel|channel>', '{!channel}'],
    ['<!everyone>', '{!everyone}'],
    ['<!group>', '{!channel}'],
    ['`<!here>`', '<code>{!here}</code>'],
    ['```<@U1>```', '<pre>{@U1}</pre>'],
    ['<!subteam^S1|@oncall>', '{@@S1|oncall}'],
    ['<@U1>', '{@U1}'],
    ['<@U1|sam>', '{@U1|sam}'],
    ['<#C1|general>', '{#C1|general}'],
    ['*<!here>*', '<b>{!here}</b>'],
    ['&gt; <!here>', '<quote>{!here}</quote>'],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));
});

describe('dates', () => {
  it.each([
    ['<!date^1700000000^{date} at {time}|then>', '{date:1700000000:{date} at {time}|then}'],
    ['<!date^1700000000^{date}^https://a.example|then>', '{date:1700000000:{date}:https://a.example|then}'],
    ['<!date^soon^{date}|then>', 'then'],
    ['<!date^1^{date}^javascript:x|then>', '{date:1:{date}|then}'],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));
});

describe('code blocks', () => {
  it.each([
    ['```one\ntwo```', '<pre>one\ntwo</pre>'],
    ['```\none\n```', '<pre>one</pre>'],
    ['before\n```code```\nafter', 'before / <pre>code</pre> / after'],
    ['before ```code``` after', 'before  / <pre>code</pre> /  after'],
    ['```a```\n\nb', '<pre>a</pre> / \nb'],
    ['```not closed', '```not closed'],
    ['word```code```', 'word```code```'],
    ['``````', '``````'],
    ['````a````', '<pre>`a`</pre>'],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));
});

describe('quotes', () => {
  it.each([
    ['&gt; quoted', '<quote>quoted</quote>'],
    ['> quoted', '<quote>quoted</quote>'],
    ['&gt; one\n&gt; two\nthree', '<quote>one\ntwo</quote> / three'],
    ['one\n&gt;two', 'one / <quote>two</quote>'],
    ['a\n&gt;&gt;&gt; b\nc\n\nd', 'a / <quote>b\nc\n\nd</quote>'],
    ['&gt; *bold* `code`', '<quote><b>bold</b> <code>code</code></quote>'],
    ['&gt; ```code```', '<quote><pre>code</pre></quote>'],
    ['a &gt; b', 'a > b'],
    ['&gt;:(', '>:('],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));
});

describe('lines, bullets and emoji', () => {
  it.each([
    ['one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
    ['• one\n• two', '• one\n• two'],
    ['- one\n1. two', '- one\n1. two'],
    ['  trimmed  ', 'trimmed'],
    ['two  spaces', 'two  spaces'],
    [':warning: careful', '{:warning:} careful'],
    [':WARNING:', '{:WARNING:}'],
    [':constructor: :unknown_one: 10:30:45', ':constructor: :unknown_one: 10:30:45'],
    ['::warning::', ':{:warning:}:'],
    ['`:warning:`', '<code>:warning:</code>'],
    ['', ''],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));
});
