import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/sandbox/block-kit.ts';
import { richTextOf } from '../../src/sandbox/rich-text.ts';
import { storedText } from '../../src/sandbox/typed-text.ts';

const handles = (handle: string) => (handle === 'mgscode' ? 'U0BOT' : undefined);

describe('what Slack makes of typed text', () => {
  it.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['&amp;', '&amp;amp;'],
    ['<!channel> <@U1>', '&lt;!channel&gt; &lt;@U1&gt;'],
    ['@mgscode 4001', '<@U0BOT> 4001'],
    ['(@mgscode, please)', '(<@U0BOT>, please)'],
    ['@mgscode解释4001', '<@U0BOT>解释4001'],
    ['@mgscode: why?', '<@U0BOT>: why?'],
    ['mail@mgscode @nobody', 'mail@mgscode @nobody'],
    ['@here @channel @everyone', '<!here> <!channel> <!everyone>'],
    ['see https://a.example/x?y=1&z=2.', 'see <https://a.example/x?y=1&amp;z=2>.'],
    ['（http://a.example/b）', '（<http://a.example/b>）'],
    ['mgs-gw.acme.com is down', '<http://mgs-gw.acme.com|mgs-gw.acme.com> is down'],
    ['ask ops@acme.com', 'ask <mailto:ops@acme.com|ops@acme.com>'],
    ['com.alipay.mobile.common.rpc.RpcException', 'com.alipay.mobile.common.rpc.RpcException'],
    ['Result-Status: 4001', 'Result-Status: 4001'],
    ['`@mgscode http://a.example <b>`', '`@mgscode http://a.example &lt;b&gt;`'],
    ['```\nhttp://a.example & @mgscode\n```', '```\nhttp://a.example &amp; @mgscode\n```'],
    ['> quoted', '&gt; quoted'],
  ])('turns %j into %j', (typed, stored) => {
    expect(storedText(typed, handles)).toBe(stored);
  });

  it('leaves no control character of the person unescaped', () => {
    const pieces = fc.array(
      fc.constantFrom('<', '>', '&', '@mgscode', '`', '```', 'http://a.example/', '|', ' ', 'x', '\n', '中'),
    );
    fc.assert(
      fc.property(pieces, (typed) => {
        const stored = storedText(typed.join(''), handles);
        const rest = stored.replaceAll(/<(?:@U0BOT|https?:[^<>|]*)>/g, '').replaceAll(/&(?:amp|lt|gt);/g, '');
        expect(rest).not.toMatch(/[<>&]/);
      }),
    );
  });

  it('makes rich text that Slack itself would take', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), (typed) => {
        expect(checkBlocks([richTextOf(typed, handles, 'abc')])).toBeUndefined();
      }),
    );
  });

  it('makes sections, code and quotes of the composer', () => {
    const block = richTextOf('see `x` @mgscode\n> a\n> b\n```\ncode\n```', handles, 'abc');
    expect(block.elements).toEqual([
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'see ' },
          { type: 'text', text: 'x', style: { code: true } },
          { type: 'text', text: ' ' },
          { type: 'user', user_id: 'U0BOT' },
        ],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'a\nb' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
    ]);
  });

  it('reads long text in one go', () => {
    const started = performance.now();
    storedText(`${'a'.repeat(100_000)} ${'a.'.repeat(50_000)} ${'@a'.repeat(50_000)} ${'`'.repeat(50_000)}`, handles);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
