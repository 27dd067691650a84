import { describe, expect, it } from 'vitest';
import { channelPattern } from '../../src/config/channel-patterns.ts';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { buttons, headline, shown } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

const inChinese = /^4001 · 后端/;

describe.each(modes)('Chinese over %s', (mode) => {
  const stage = useStage(mode);

  async function ask(channel: string, text: string): Promise<SlackMessage> {
    const { message } = await stage.slack.command(channel, `/mgscode ${text}`.trim());
    if (message === undefined) {
      throw new Error('the acknowledgement put up nothing');
    }
    return message;
  }

  async function press(message: SlackMessage, label: string): Promise<SlackMessage> {
    await stage.slack.click(message, label);
    await stage.quiet();
    const after = stage.slack.message(message.channel, message.ts);
    if (after === undefined) {
      throw new Error('the message is gone');
    }
    return after;
  }

  it('is answered in Chinese: labels, buttons, fallback text and all', async () => {
    const message = await ask(stage.channel(), '4001 是什么意思');
    expect(headline(message)).toMatch(inChinese);
    expect(buttons(message)).toEqual(['展开', '分享到频道']);
    expect(shown(message)).toMatch(/负责方\n业务系统/);
    expect(message.text).toContain('先查这些：');
    expect(`${shown(message)}${message.text}`).not.toMatch(/Owner|Retry|Check first|the number itself|official page/);
  });

  it('is answered so by a mention and in a direct message, too', async () => {
    const root = await stage.slack.say(stage.channel(), '@mgscode 4001 是什么意思');
    expect(headline(await stage.reply(root))).toMatch(inChinese);
    await stage.slack.say('dm', '服务请求超时');
    await stage.slack.waitFor(() => stage.slack.botMessagesIn('dm').length > 0);
    expect((await stage.posts('dm')).map(headline)).toEqual([expect.stringMatching(/^4001 · .*\p{Script=Han}/u)]);
  });

  it('is kept by More, Less and Share', async () => {
    const channel = stage.channel();
    const open = await press(await ask(channel, '4001 是什么'), '展开');
    expect(buttons(open)).toEqual(['收起', '分享到频道']);
    expect(shown(open)).toContain('可能的原因');
    const short = await press(open, '收起');
    await stage.slack.click(short, '分享到频道');
    const [post] = await stage.posts(channel);
    expect(post && headline(post)).toMatch(inChinese);
    expect(post && buttons(post)).toEqual(['展开']);
  });

  it('is kept by Details and by a choice', async () => {
    const channel = stage.channel();
    await stage.slack.click(await ask(channel, '4001 7003 怎么办'), '详情');
    const seen = await stage.privately(channel);
    expect(seen.at(-1) && headline(seen.at(-1) as SlackMessage)).toMatch(/^7003 · .*\p{Script=Han}/u);
    const settled = await press(await ask(stage.channel(), '203 是什么'), '就是这个');
    expect(headline(settled)).toMatch(/^203 · .*\p{Script=Han}/u);
  });

  it('is not what a paste with a Chinese memo is answered in', async () => {
    expect(headline(await ask(stage.channel(), timeoutHeaders))).not.toMatch(/\p{Script=Han}/u);
  });

  it('is what a channel that is set to it is answered in, unasked too, until it is reset', async () => {
    const channel = stage.channel({ name: `inc-lang-${mode}` });
    expect(shown(await ask(channel, 'lang'))).toMatch(/in English/);
    expect(shown(await ask(channel, 'lang zh'))).toContain('用中文回答');
    expect(headline(await ask(channel, '4001'))).toMatch(inChinese);
    expect(headline(await stage.reply(await stage.slack.say(channel, timeoutHeaders)))).toMatch(inChinese);
    expect(shown(await ask(channel, 'help'))).toContain('怎么问');
    expect(shown(await ask(channel, 'list'))).toContain('无线保镖');
    expect(shown(await ask(channel, 'status'))).toContain('按频道名关注');
    expect(shown(await ask(channel, 'quiet'))).toContain('只在有人问我时');
    expect(shown(await ask(channel, 'status'))).toContain('安静');
    expect(headline(await ask(stage.channel(), '4001'))).not.toMatch(/\p{Script=Han}/u);
    expect(shown(await ask(channel, 'lang auto'))).toMatch(/language of the question/);
    expect(headline(await ask(channel, '4001'))).not.toMatch(/\p{Script=Han}/u);
    expect(shown(await ask(channel, 'status'))).toMatch(/This channel {2}quiet/);
  });

  it('gives orders in Chinese, and is answered so', async () => {
    const channel = stage.channel();
    expect(shown(await ask(channel, '帮助'))).toContain('怎么问');
    expect(shown(await ask(channel, '语言'))).toContain('用英文回答');
    expect(shown(await ask(channel, '状态'))).toContain('跟随提问');
    const root = await stage.slack.say(channel, '@mgscode 列表 gateway');
    expect(shown(await stage.reply(root))).toMatch(/^网关$/m);
  });

  it('explains a thread in Chinese to who asks so', async () => {
    const root = await stage.slack.say(stage.channel(), timeoutHeaders);
    await stage.slack.say(root.channel, '@mgscode 帮忙看看', { threadTs: root.ts });
    expect(headline(await stage.reply(root))).toMatch(inChinese);
  });

  it('says that it found nothing, and what an unknown number is', async () => {
    expect(shown(await ask(stage.channel(), '周五中午吃什么'))).toContain('没有找到');
    expect(shown(await ask(stage.channel(), '9999 是什么'))).toContain('不是 MGS 或其 SDK 的结果码');
  });
});

describe('a bot that is configured to Chinese', () => {
  const stage = useStage('http', { config: { language: 'zh' } });

  it('answers in Chinese what is in no language, and in English where a channel is set to it', async () => {
    const channel = stage.channel();
    const headlineOf = async (text: string) =>
      headline((await stage.slack.command(channel, `/mgscode ${text}`)).message ?? {});
    expect(await headlineOf('4001')).toMatch(inChinese);
    await headlineOf('lang en');
    expect(await headlineOf('4001')).not.toMatch(/\p{Script=Han}/u);
    expect(await headlineOf('4001 是什么意思')).toMatch(inChinese);
  });
});

describe.each(modes)('channels whose names the configuration gives a language, over %s', (mode) => {
  const languages = { zh: [channelPattern('cn-*')] };
  const stage = useStage(mode, { config: { channels: { watch: [channelPattern('cn-inc-*')], languages } } });

  it('are answered in it, by a command, a mention and unasked', async () => {
    const channel = stage.channel({ name: `cn-inc-${mode}` });
    const { message } = await stage.slack.command(channel, '/mgscode 4001');
    expect(message && headline(message)).toMatch(inChinese);
    expect(headline(await stage.reply(await stage.slack.say(channel, '@mgscode 4001')))).toMatch(inChinese);
    expect(headline(await stage.reply(await stage.slack.say(channel, timeoutHeaders)))).toMatch(inChinese);
  });

  it('can be told otherwise by /mgscode lang, and back', async () => {
    const channel = stage.channel({ name: `cn-told-${mode}` });
    await stage.slack.command(channel, '/mgscode lang en');
    expect(headline(await stage.reply(await stage.slack.say(channel, '@mgscode 4001')))).not.toMatch(inChinese);
    const { message } = await stage.slack.command(channel, '/mgscode lang auto');
    expect(message && shown(message)).toMatch(/\p{Script=Han}/u);
  });

  it('leave all others as they were', async () => {
    const reply = await stage.reply(await stage.slack.say(stage.channel(), '@mgscode 4001'));
    expect(headline(reply)).not.toMatch(inChinese);
  });
});
