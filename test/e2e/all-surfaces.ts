import { expect } from 'vitest';
import type { LocalSlack, SlackMessage } from '../../src/sandbox/local-slack.ts';
import { headline } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';

/** Addresses of every kind that a text can hold; nothing may ever be fetched from one. */
const addresses = [
  '<https://example.com/unfurl|a link>',
  'http://169.254.169.254/latest/meta-data/',
  'https://files.slack.com/files-pri/T0-F0/secret.txt',
  'ftp://example.net/log.gz',
  'https://hooks.slack.com/services/T0/B0/x',
  'mailto:ops@example.org',
].join('\n');
const leaky = `${timeoutHeaders}\n${addresses}`;

/** Has the bot answer by every way that there is, and looks whether it did. The Slack must be of this test alone. */
export async function useAllSurfaces(slack: LocalSlack): Promise<void> {
  const asked = slack.addChannel({ name: 'team-all' });
  const incident = slack.addChannel({ name: 'inc-all' });
  await privateAnswers(slack, asked);

  const mention = await slack.say(asked, `@mgscode ${leaky}`);
  const overheard = await slack.say(incident, leaky);
  const unasked = await answerTo(slack, overheard);
  const snippet = await slack.uploadSnippet(asked, leaky, { text: '@mgscode' });
  const image = { fallback: leaky, image_url: 'https://example.com/a.png', from_url: 'https://example.com/' };
  const alert = await slack.sayAsBot(incident, { text: 'see', attachments: [image] });
  const thread = await slack.say(incident, '@mgscode', { threadTs: overheard.ts });
  await slack.waitFor(() => slack.thread(incident, thread.thread_ts ?? '').length === 4);
  for (const said of [mention, overheard, snippet]) {
    expect(headline(await answerTo(slack, said))).toMatch(/^4001 · /);
  }
  await slack.say('dm', '4001');
  await slack.waitFor(() => slack.botMessagesIn('dm').length > 0);

  await slack.shortcut(alert);
  await slack.shortcut(mention);
  await slack.waitFor(() => slack.ephemeralsFor(slack.ids.you).length > 3);
  await slack.click(unasked, 'More');
  await slack.click(unasked, 'Remove');
  await slack.waitFor(() => slack.thread(incident, overheard.ts).length === 3);
  await slack.edit(asked, mention.ts, '@mgscode 7003');
  await slack.waitFor(() => slack.thread(asked, mention.ts).some((message) => headline(message)?.startsWith('7003')));
  await slack.settled({ quiet: 100 });
}

async function privateAnswers(slack: LocalSlack, channel: string): Promise<void> {
  for (const words of [
    '4001',
    leaky,
    '4',
    '4001 7003',
    'the network is busy',
    'help',
    'status',
    'list gateway',
    'lang',
  ]) {
    expect((await slack.command(channel, `/mgscode ${words}`)).message).toBeDefined();
  }
  const { message } = await slack.command(channel, '/mgscode 7014');
  if (message === undefined) throw new Error('no answer');
  await slack.click(message, 'More');
  await slack.waitFor(() => slack.callsTo('response_url').length === 1);
  await slack.click(message, 'Share');
  await slack.waitFor(() => slack.botMessagesIn(channel).length === 1);
}

function answerTo(slack: LocalSlack, { channel, ts }: Pick<SlackMessage, 'channel' | 'ts'>): Promise<SlackMessage> {
  return slack.waitFor(() =>
    slack.thread(channel, ts).find((message) => message.ts !== ts && message.bot_id === slack.ids.bot),
  );
}
