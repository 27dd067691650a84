import { describe, expect, it } from 'vitest';
import { lineForEachTest, refusalOf } from './web-api-line.ts';

const line = lineForEachTest();
const ids = () => line.slack.ids;
const metadata = { event_type: 'answer', event_payload: { key: 'k' } };

describe('reading conversations', () => {
  it('describes channels as far as the bot may know of them', async () => {
    const { channel } = await line.client.conversations.info({ channel: ids().random });
    expect(channel).toMatchObject({ id: ids().random, name: 'random', is_member: false, is_private: false });
    expect((await refusalOf(line.client.conversations.info({ channel: ids().release }))).error).toBe(
      'channel_not_found',
    );
    expect(await refusalOf(line.client.conversations.info({ channel: ids().dm }))).toMatchObject({ needed: 'im:read' });
    line.slack.shareExternally('random');
    expect((await line.client.conversations.info({ channel: ids().random })).channel?.is_ext_shared).toBe(true);
  });

  it('pages through a thread, oldest first', async () => {
    const root = await line.slack.say('mobile-team', 'root');
    for (const text of ['1', '2', '3', '4']) await line.slack.say('mobile-team', text, { threadTs: root.ts });
    const texts: string[][] = [];
    for await (const page of line.client.paginate('conversations.replies', {
      channel: root.channel,
      ts: root.ts,
      limit: 2,
    })) {
      const { messages } = page as { messages?: { text: string }[] };
      texts.push((messages ?? []).map((message) => message.text));
    }
    expect(texts).toEqual([['root', '1'], ['2', '3'], ['4']]);
  });

  it('tells about the thread on its first message, and metadata only when asked', async () => {
    const root = await line.slack.say('mobile-team', 'root');
    const reply = { channel: root.channel, thread_ts: root.ts, text: 'r', metadata };
    const { ts } = await line.client.chat.postMessage(reply);
    const about = { channel: root.channel, ts: root.ts };
    const plain = await line.client.conversations.replies(about);
    expect(plain.messages).toMatchObject([
      { ts: root.ts, thread_ts: root.ts, reply_count: 1, latest_reply: ts, reply_users: [ids().botUser] },
      { ts, thread_ts: root.ts, parent_user_id: ids().you },
    ]);
    expect(plain.messages?.[1]).not.toHaveProperty('metadata');
    const full = await line.client.conversations.replies({ ...about, include_all_metadata: true });
    expect(full.messages?.[1]).toMatchObject({ metadata });
  });

  it('gives a message without replies alone, and nothing for one that is not there', async () => {
    const alone = await line.slack.say('mobile-team', 'alone');
    const { messages } = await line.client.conversations.replies({ channel: alone.channel, ts: alone.ts });
    expect(messages?.map((message) => message.text)).toEqual(['alone']);
    const nowhere = line.client.conversations.replies({ channel: alone.channel, ts: '1700000000.000001' });
    expect((await refusalOf(nowhere)).error).toBe('thread_not_found');
  });

  it('gives the history newest first, without replies', async () => {
    const first = await line.slack.say('mobile-team', 'first');
    await line.slack.say('mobile-team', 'reply', { threadTs: first.ts });
    await line.slack.say('mobile-team', 'for all', { threadTs: first.ts, broadcast: true });
    await line.slack.say('mobile-team', 'last');
    const page = await line.client.conversations.history({ channel: first.channel, limit: 2 });
    expect(page.messages?.map((message) => message.text)).toEqual(['last', 'for all']);
    const cursor = page.response_metadata?.next_cursor ?? '';
    const rest = await line.client.conversations.history({ channel: first.channel, limit: 2, cursor });
    expect(rest.messages?.map((message) => message.text)).toEqual(['first']);
    const one = { channel: first.channel, oldest: first.ts, latest: first.ts, inclusive: true };
    expect((await line.client.conversations.history(one)).messages).toHaveLength(1);
  });

  it('needs membership and the scope of the kind of channel', async () => {
    const read = (channel: string) => refusalOf(line.client.conversations.history({ channel }));
    expect((await read(ids().random)).error).toBe('not_in_channel');
    line.slack.setScopes(['channels:history']);
    expect(await read(ids().dm)).toMatchObject({ error: 'missing_scope', needed: 'im:history' });
  });
});

describe('files, people and dialogs', () => {
  it('hands out a snippet to whoever may read files', async () => {
    const content = `Result-Status: 4001\n${'x'.repeat(3 * 1024 * 1024)}`;
    const { files = [] } = await line.slack.uploadSnippet('mobile-team', content, { name: 'log.txt' });
    const address = files[0]?.url_private_download ?? '';
    const headers = { authorization: `Bearer ${line.slack.botToken}` };
    expect(await (await fetch(address, { headers })).text()).toBe(content);
    expect((await line.client.files.info({ file: files[0]?.id ?? '' })).file).toMatchObject({
      mode: 'snippet',
      size: content.length,
    });
    const withoutToken = await fetch(address);
    expect([withoutToken.status, withoutToken.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    line.slack.setScopes(['chat:write']);
    expect(await (await fetch(address, { headers })).text()).toMatch(/^<!DOCTYPE html>/);
  });

  it('keeps files of channels the bot is not in to itself', async () => {
    const { files = [] } = await line.slack.uploadSnippet('random', 'x');
    const headers = { authorization: `Bearer ${line.slack.botToken}` };
    expect(await (await fetch(files[0]?.url_private_download ?? '', { headers })).text()).toMatch(/^<!DOCTYPE html>/);
    expect((await refusalOf(line.client.files.info({ file: files[0]?.id ?? '' }))).error).toBe('file_not_found');
  });

  it('describes people to whoever may know them', async () => {
    expect((await refusalOf(line.client.users.info({ user: ids().lin }))).error).toBe('missing_scope');
    line.slack.setScopes(['users:read']);
    expect((await line.client.users.info({ user: ids().lin })).user).toMatchObject({
      real_name: 'Lin Mei',
      is_bot: false,
    });
    expect((await refusalOf(line.client.users.info({ user: 'U404' }))).error).toBe('user_not_found');
  });

  it('points at a message', async () => {
    const { channel, ts } = await line.slack.say('mobile-team', 'x');
    const { permalink } = await line.client.chat.getPermalink({ channel, message_ts: ts });
    expect(permalink).toBe(`${line.slack.url}/archives/${channel}/p${ts.replace('.', '')}`);
  });

  it('opens a dialog by a trigger that is fresh and unused', async () => {
    line.slack.deliverTo('http://127.0.0.1:9/');
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Note' }, blocks: [] };
    const trigger = async () => {
      const { delivery } = await line.slack.command('mobile-team', '/mgscode x');
      return String(delivery.payload.trigger_id);
    };
    const open = (trigger_id: string) => line.client.views.open({ trigger_id, view });
    const fresh = await trigger();
    expect((await open(fresh)).view?.title?.text).toBe('Note');
    expect(line.slack.modal()).toMatchObject({ user: ids().you, view: { title: { text: 'Note' } } });
    expect((await refusalOf(open(fresh))).error).toBe('exchanged_trigger_id');
    const stale = await trigger();
    line.ahead += 3001;
    expect((await refusalOf(open(stale))).error).toBe('expired_trigger_id');
    expect((await refusalOf(open('made.up'))).error).toBe('invalid_trigger_id');
  });
});
