import { describe, expect, it } from 'vitest';
import { channelPattern } from '../../src/config/channel-patterns.ts';
import type { LocalSlack, SlackMessage } from '../../src/sandbox/local-slack.ts';
import { environments, loki } from '../links/environments.ts';
import { modes } from './bot.ts';
import { timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

/** With these, names of channels have to be looked up for nearly every answer. */
const config = {
  channels: { watch: [channelPattern('inc-*')], languages: { zh: [channelPattern('cn-*')] } },
  environments: [...environments({ name: 'prod', match: { channels: ['inc-*'] }, logs: loki })],
};

/** More than enough for everything but a call, and far less than a call that gets no answer takes. */
const mostAckMs = 1_500;

describe.each(modes)('while no call of the Web API gets an answer, over %s', (mode) => {
  const stage = useStage(mode, { config, timings: { callMs: 3_000 }, slack: { redeliveryScale: 0 } });

  /** Everything that can be done to a bot that has answered before, in channels that it does not know. */
  function everything(slack: LocalSlack, said: SlackMessage, unasked: SlackMessage, mine: SlackMessage) {
    const channel = stage.channel({ name: `inc-deaf-${mode}` });
    const words = ['4001', 'help', 'list gateway', 'status', 'watch', 'lang zh', 'why is it slow'];
    return [
      ...words.map((each) => slack.command(channel, `/mgscode ${each}`)),
      slack.shortcut(said),
      slack.click(mine, 'More'),
      slack.click(mine, 'Share'),
      slack.click(unasked, 'More'),
      slack.click(unasked, 'Remove'),
      slack.say(channel, timeoutHeaders),
      slack.say(channel, '@mgscode 4001'),
      slack.say(said.channel, '@mgscode', { threadTs: said.ts }),
      slack.say('dm', '7003'),
      slack.uploadSnippet(channel, timeoutHeaders),
      slack.edit(said.channel, said.ts, '@mgscode 7003'),
    ];
  }

  it('every command, press and message is acknowledged all the same', async () => {
    const { slack } = stage;
    const channel = stage.channel({ name: `inc-heard-${mode}` });
    const said = await slack.say(channel, timeoutHeaders);
    const unasked = await stage.reply(said);
    const { message: mine } = await slack.command(channel, '/mgscode 4001');
    const before = slack.deliveries.length;
    slack.setFaults(() => ({ kind: 'hang' }));
    await Promise.all(everything(slack, said, unasked, mine as SlackMessage));
    await slack.waitFor(() => slack.deliveries.length >= before + 18);
    const late = slack.deliveries.slice(before).filter(({ acked, ms }) => !acked || ms > mostAckMs);
    expect(late.map(({ kind, ms }) => [kind, ms])).toEqual([]);
    expect(slack.calls.some(({ method }) => method === 'conversations.info')).toBe(true);
    slack.setFaults();
    await stage.running.restart();
    stage.problems();
  });
});
