import { describe, expect, it } from 'vitest';
import { ids } from '../../src/sandbox/seed/people-and-places.ts';
import { modes } from './bot.ts';
import { shown } from './looks.ts';
import { useStage } from './stage.ts';

/** Somebody who is no admin. */
const other = 'lin';

describe.each(modes)('commands for admins, over %s', (mode) => {
  const stage = useStage(mode, { config: { admins: [ids.you] }, slack: { redeliveryScale: 1 / 600 } });

  async function order(channel: string, words: string, as: string): Promise<string> {
    const { message } = await stage.slack.command(channel, `/mgscode ${words}`, { as });
    return message === undefined ? '' : shown(message);
  }

  it.each(['watch', 'quiet', 'lang zh', 'lang auto', '关注', '安静', '语言 en', 'WATCH'])(
    '“%s” does nothing for anybody else, and says so',
    async (words) => {
      const channel = stage.channel();
      const before = await order(channel, 'status', other);
      expect(await order(channel, words, other)).toMatch(/Only my admins|只有我的管理员/);
      expect(await order(channel, 'status', other)).toBe(before);
    },
  );

  it('work for an admin', async () => {
    const channel = stage.channel();
    expect(await order(channel, 'watch', ids.you)).toMatch(/From now on/);
    expect(await order(channel, 'lang zh', ids.you)).toMatch(/从现在起/);
    expect(await order(channel, 'status', other)).toMatch(/已关注/);
    expect(await order(channel, 'quiet', other)).toMatch(/只有我的管理员/);
  });

  it('that only tell are for everybody', async () => {
    const channel = stage.channel();
    expect(await order(channel, 'lang', other)).toMatch(/Here I answer in English/);
    expect(await order(channel, 'list', other)).toMatch(/Scopes/);
  });

  it('are refused to others in a mention, too, and the user is the one of the event', async () => {
    const channel = stage.channel();
    const said = await stage.slack.say(channel, '@mgscode quiet', { as: other });
    expect(shown(await stage.reply(said))).toMatch(/Only my admins/);
    const pretended = await stage.slack.say(channel, `@mgscode watch <@${ids.you}>`, { as: other });
    expect(shown(await stage.reply(pretended))).not.toMatch(/From now on/);
    const own = await stage.slack.say(channel, '@mgscode quiet', { as: ids.you });
    expect(shown(await stage.reply(own))).toMatch(/From now on/);
  });

  it('are no commands in what an admin only sends on', async () => {
    const channel = stage.channel();
    const before = await order(channel, 'status', other);
    const sent = await stage.slack.uploadSnippet(channel, 'quiet', { text: '@mgscode', as: ids.you });
    expect(shown(await stage.reply(sent))).not.toMatch(/keep quiet/i);
    expect(await order(channel, 'status', other)).toBe(before);
  });

  it('are refused to others also when the answer is only given after a restart', async () => {
    const channel = stage.channel({ name: `inc-late-${mode}` });
    const before = await order(channel, 'status', other);
    stage.slack.setFaults(({ method }) => (method === 'chat.postMessage' ? { kind: 'reset' } : undefined));
    const said = await stage.slack.say(channel, '@mgscode quiet', { as: other });
    await stage.slack.waitFor(() =>
      stage.slack.callsTo('chat.postMessage').some(({ args }) => args.channel === channel),
    );
    await stage.running.restart();
    stage.slack.setFaults();
    await stage.slack.waitFor(() => stage.slack.botMessagesIn(channel).length > 0, 15_000);
    expect(shown(await stage.reply(said))).toMatch(/Only my admins/);
    expect((await order(channel, 'status', other)).match(/This channel.*/)?.[0]).toBe(
      before.match(/This channel.*/)?.[0],
    );
    stage.problems();
    expect(stage.logs.some(({ msg }) => /is taken up/.test(msg))).toBe(true);
  });

  it('are marked in help, in both languages', async () => {
    const channel = stage.channel();
    const [english, chinese] = [await order(channel, 'help', other), await order(channel, '帮助', other)];
    expect(english).toMatch(/watch.*\(admins only\)\n.*quiet.*\(admins only\)\n.*lang.*\(to set it: admins only\)/);
    expect(chinese).toMatch(/watch.*（仅限管理员）\n.*quiet.*（仅限管理员）\n.*lang.*（设置仅限管理员）/);
  });
});

describe.each(modes)('without admins, over %s', (mode) => {
  const stage = useStage(mode);

  it('everybody may change a channel, and help says nothing of admins', async () => {
    const channel = stage.channel();
    const { message } = await stage.slack.command(channel, '/mgscode watch', { as: other });
    expect(message && shown(message)).toMatch(/From now on/);
    const help = await stage.slack.command(channel, '/mgscode help', { as: other });
    expect(help.message && shown(help.message)).not.toMatch(/admins/);
  });
});
