import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { defaultScopes } from '../../src/sandbox/local-slack.ts';
import { modes } from './bot.ts';
import { buttons, headline, shown } from './looks.ts';
import { exceptionLine, signatureHeaders, timeoutHeaders, timeoutTrace } from './pastes.ts';
import { useStage } from './stage.ts';

describe.each(modes)('errors that nobody asked about, over %s', (mode) => {
  const stage = useStage(mode);
  const incident = (word: string) => stage.channel({ name: `${word}-${mode}` });

  async function startedThread(): Promise<{ channel: string; root: SlackMessage }> {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, '@mgscode 4001');
    await stage.reply(root);
    return { channel, root };
  }

  it('headers pasted into a thread in which the bot takes part are explained there, with Remove', async () => {
    const { channel, root } = await startedThread();
    await stage.slack.say(channel, signatureHeaders, { threadTs: root.ts, as: 'lin' });
    const [, answer] = await stage.replies(root, 2);
    expect(answer && headline(answer)).toMatch(/^7014 · /);
    expect(answer && buttons(answer)).toEqual(['More', 'Remove']);
  });

  it.each(['inc-4711', 'incident-payments', 'inc_night', 'incident_77'])(
    'headers pasted into a channel named like %s are explained in a thread of their own',
    async (name) => {
      const channel = incident(name);
      const paste = await stage.slack.say(channel, timeoutHeaders);
      const answer = await stage.reply(paste);
      expect(headline(answer)).toMatch(/^4001 · /);
      expect(shown(answer)).toContain(timeoutTrace);
      expect(buttons(answer)).toEqual(['More', 'Remove']);
    },
  );

  it.each(['mobile', 'principal', 'include-x', 'the-inc-channel'])(
    'a channel named like %s stays silent',
    async (name) => {
      const channel = incident(name);
      await stage.slack.say(channel, timeoutHeaders);
      await stage.slack.say(channel, exceptionLine);
      expect(await stage.posts(channel)).toEqual([]);
    },
  );

  it('threads in which the bot does not take part stay silent', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, 'transfers fail');
    await stage.slack.say(channel, timeoutHeaders, { threadTs: root.ts });
    expect(await stage.posts(channel)).toEqual([]);
  });

  it.each([
    ['4001'],
    ['we saw 4001 again'],
    ['error 7003 on two phones'],
    ['please restart 5000 pods'],
    ['the app says the network is busy, please try again later'],
    ['ticket INC-4001 is closed'],
    ['call me at 7014'],
    ['{"resultStatus":"9000","memo":"","result":"paid"}'],
    ['code 4001?'],
  ])('says nothing about “%s”, though it listens', async (text) => {
    const { channel, root } = await startedThread();
    await stage.slack.say(channel, text, { threadTs: root.ts });
    expect(await stage.replies(root)).toHaveLength(1);
  });

  it('explains an exception line and a digest line, too', async () => {
    const channel = incident('inc-lines');
    const exception = await stage.slack.say(channel, exceptionLine);
    expect(headline(await stage.reply(exception))).toMatch(/^7002 · /);
    const digest = await stage.slack.say(
      channel,
      '2023-11-20 16:51:55,018 - (/mgw.htm,response,N,3003ms,com.acme.account.query,acme-core,84EFA9A281942,default,4001,ACME_ANDROID,5.2.1,-,u10086,dev,uuid,trk,203.0.113.9,HTTP,JSON,312,0,F,0a1d7667170047031200112345678,F,ANDROID,3000,4,2.0)',
    );
    expect(headline(await stage.reply(digest))).toMatch(/^4001 · /);
  });

  it('answers each of two people who paste the same headers in their own threads', async () => {
    const channel = incident('inc-twice');
    const first = await stage.slack.say(channel, timeoutHeaders);
    const second = await stage.slack.say(channel, timeoutHeaders, { as: 'lin' });
    await stage.reply(first);
    await stage.reply(second);
  });

  it('Remove takes the answer away, for good', async () => {
    const channel = incident('inc-remove');
    const paste = await stage.slack.say(channel, timeoutHeaders);
    const answer = await stage.reply(paste);
    await stage.slack.click(answer, 'Remove', { as: 'jonas' });
    await stage.slack.waitFor(() => stage.slack.message(channel, answer.ts) === undefined);
    const [delivery] = stage.slack.deliveries.filter(({ payload }) => JSON.stringify(payload).includes(paste.ts));
    if (delivery) {
      await stage.slack.redeliver(delivery);
    }
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('after Remove the bot no longer takes part in that thread', async () => {
    const channel = stage.channel();
    await stage.slack.command(channel, '/mgscode watch');
    const paste = await stage.slack.say(channel, timeoutHeaders);
    const answer = await stage.reply(paste);
    await stage.slack.click(answer, 'Remove');
    await stage.slack.waitFor(() => stage.slack.message(channel, answer.ts) === undefined);
    await stage.slack.command(channel, '/mgscode quiet');
    await stage.slack.say(channel, signatureHeaders, { threadTs: paste.ts });
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('the deletion of the paste takes the answer away with it', async () => {
    const channel = incident('inc-deleted');
    const paste = await stage.slack.say(channel, timeoutHeaders);
    const answer = await stage.reply(paste);
    await stage.slack.delete(channel, paste.ts);
    await stage.slack.waitFor(() => stage.slack.message(channel, answer.ts) === undefined);
    expect(await stage.posts(channel)).toEqual([]);
  });

  it('the deletion of the paste works after a restart, and after the answer is gone already', async () => {
    const channel = incident('inc-gone');
    const paste = await stage.slack.say(channel, timeoutHeaders);
    const answer = await stage.reply(paste);
    await stage.running.restart();
    stage.slack.failNext('chat.delete', { kind: 'error', error: 'message_not_found' });
    await stage.slack.delete(channel, paste.ts);
    await stage.slack.waitFor(() => stage.slack.callsTo('chat.delete').some(({ args }) => args.ts === answer.ts));
  });

  it('without the scopes for channel names it stays silent and leaves one log line', async () => {
    const channel = incident('inc-nameless');
    stage.slack.setScopes(defaultScopes.filter((scope) => !scope.endsWith(':read') || scope === 'app_mentions:read'));
    await stage.slack.say(channel, timeoutHeaders);
    await stage.slack.say(channel, timeoutHeaders);
    expect(await stage.posts(channel)).toEqual([]);
    stage.slack.setScopes(defaultScopes);
    expect(stage.refusals()).toMatchObject([{ method: 'conversations.info', error: 'missing_scope' }]);
    expect(stage.problems()).toMatchObject([{ level: 40, error: 'missing_scope' }]);
  });

  it('an archived channel gets no answer, and leaves one log line', async () => {
    const channel = incident('inc-archived');
    stage.slack.failNext('chat.postMessage', { kind: 'error', error: 'is_archived' });
    await stage.slack.say(channel, timeoutHeaders);
    await stage.slack.waitFor(() => stage.slack.callsTo('chat.postMessage').some(({ fault }) => fault !== undefined));
    expect(await stage.posts(channel)).toEqual([]);
    expect(stage.problems()).toMatchObject([{ level: 50, refusal: 'is_archived' }]);
  });

  it('leaves one log line that says that it was overheard', async () => {
    await stage.reply(await stage.slack.say(incident('inc-log'), timeoutHeaders));
    expect(stage.logs.findLast(({ msg }) => msg === 'Answered')).toMatchObject({
      surface: 'overheard',
      codes: ['gateway 4001'],
    });
  });
});
