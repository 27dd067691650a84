import { describe, expect, it } from 'vitest';
import { parseMrkdwn } from '../../src/sandbox/page/mrkdwn.ts';
import { written } from './written.ts';

const read = (text: string): string => written(parseMrkdwn(text));

describe('links', () => {
  it.each([
    ['<https://a.example>', '[https://a.example](https://a.example)'],
    ['<https://a.example?a=1&amp;b=2|one &amp; two>', '[one & two](https://a.example?a=1&b=2)'],
    ['<mailto:a@b.example>', '[a@b.example](mailto:a@b.example)'],
    ['<https://a.example|*label*>', '[*label*](https://a.example)'],
    ['see https://a.example/x, and', 'see [https://a.example/x](https://a.example/x), and'],
    ['(https://a.example/b(c))', '([https://a.example/b(c)](https://a.example/b(c)))'],
    ['https://a.example?a=1&amp;b=2', '[https://a.example?a=1&b=2](https://a.example?a=1&b=2)'],
    ['&lt;https://a.example&gt;', '<[https://a.example](https://a.example)>'],
    ['*https://a.example*', '<b>[https://a.example](https://a.example)</b>'],
    ['www.a.example', '[www.a.example](http://www.a.example)'],
    ['xhttps://a.example', 'xhttps://a.example'],
    ['https://', 'https://'],
    ['<javascript:alert(1)|click>', '<javascript:alert(1)|click>'],
    ['<data:text/html,x>', '<data:text/html,x>'],
    ['<not a link>', '<not a link>'],
    ['a < b and b > a', 'a < b and b > a'],
    ['<https://a.example\n|x>', '<[https://a.example](https://a.example)\n|x>'],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));

  it('leaves plain words alone where the text is verbatim', () => {
    expect(written(parseMrkdwn('https://a.example *b*', { verbatim: true }))).toBe('https://a.example <b>b</b>');
  });
});

describe('plain words of text objects', () => {
  const channelId = (name: string): string | undefined => (name === 'mobile-team' ? 'C2' : undefined);
  it.each([
    ['ask #mobile-team', 'ask {#C2|mobile-team}'],
    ['issue #42', 'issue #42'],
    ['@here look', '{!here} look'],
    ['me@here.example', 'me@here.example'],
    ['`@here #mobile-team`', '<code>@here #mobile-team</code>'],
  ])('%s', (text, tree) => expect(written(parseMrkdwn(text, { names: true, channelId }))).toBe(tree));

  it('stay words where the text is verbatim', () => {
    const options = { names: true, verbatim: true, channelId };
    expect(written(parseMrkdwn('@here #mobile-team', options))).toBe('@here #mobile-team');
  });
});
