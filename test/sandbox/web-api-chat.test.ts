import { describe, expect, it } from 'vitest';
import { lineForEachTest, refusalOf } from './web-api-line.ts';

const line = lineForEachTest();
const ids = () => line.slack.ids;
const metadata = { event_type: 'answer', event_payload: { key: 'k' } };

describe('chat.postMessage', () => {
  it('keeps text, blocks and metadata, and makes up ids for blocks', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '<!channel> *x*' } }];
    const posted = await line.client.chat.postMessage({ channel: ids().incident, text: '<b> & c', blocks, metadata });
    expect(posted).toMatchObject({
      ok: true,
      channel: ids().incident,
      message: { user: ids().botUser, text: '<b> & c' },
    });
    expect(line.slack.botMessagesIn('inc-4711-payments')).toMatchObject([
      {
        ts: posted.ts,
        text: '<b> & c',
        metadata,
        blocks: [{ ...blocks[0], block_id: expect.stringMatching(/^\w{5}$/) }],
      },
    ]);
  });

  it.each([
    ['an unknown channel', { channel: 'C404', text: 'x' }, 'channel_not_found'],
    ['a private channel it is not in', { channel: 'C0RELEASE1', text: 'x' }, 'channel_not_found'],
    ['a public channel it is not in', { channel: 'C0RANDOM01', text: 'x' }, 'not_in_channel'],
    ['an archived channel', { channel: 'C0OLDLAUNC', text: 'x' }, 'is_archived'],
    ['nothing to say', { channel: 'C0INC47110', text: '' }, 'no_text'],
    ['no channel', { channel: '', text: 'x' }, 'invalid_arguments'],
    [
      'broken metadata',
      { channel: 'C0INC47110', text: 'x', metadata: { event_type: 'x' } as never },
      'invalid_metadata_schema',
    ],
    ['blocks that are no list', { channel: 'C0INC47110', text: 'x', blocks: 'x' as never }, 'invalid_blocks_format'],
  ])('refuses %s', async (_name, args, error) => {
    expect((await refusalOf(line.client.chat.postMessage(args))).error).toBe(error);
    expect(line.slack.botMessagesIn(ids().incident)).toEqual([]);
  });

  it('says where a block is wrong', async () => {
    const blocks = [{ type: 'divider' }, { type: 'section', text: { type: 'mrkdwn', text: '' } }];
    const refusal = await refusalOf(line.client.chat.postMessage({ channel: ids().incident, text: 'x', blocks }));
    expect(refusal).toMatchObject({
      error: 'invalid_blocks',
      errors: ['must be more than 0 characters [json-pointer:/blocks/1/text/text]'],
      response_metadata: { messages: ['[ERROR] must be more than 0 characters [json-pointer:/blocks/1/text/text]'] },
    });
    expect(line.slack.refusals).toMatchObject([
      { where: 'web-api', method: 'chat.postMessage', error: 'invalid_blocks' },
    ]);
  });

  it('cuts text of more than 40,000 characters and says so', async () => {
    const posted = await line.client.chat.postMessage({ channel: ids().incident, text: `${'x'.repeat(39_999)}😀` });
    expect(posted.warning).toBe('message_truncated');
    expect(line.slack.message(ids().incident, String(posted.ts))?.text).toBe('x'.repeat(39_999));
  });

  it('replies in a thread, and in the channel when the message is gone', async () => {
    const asked = await line.slack.say('mobile-team', 'a question');
    const { ts: replied } = await line.client.chat.postMessage({
      channel: asked.channel,
      thread_ts: asked.ts,
      text: 'a',
    });
    expect(line.slack.thread('mobile-team', asked.ts).map((message) => message.ts)).toEqual([asked.ts, replied]);
    const late = await line.client.chat.postMessage({
      channel: asked.channel,
      thread_ts: '1700000000.000001',
      text: 'b',
    });
    expect(late.message).not.toHaveProperty('thread_ts');
  });

  it('reaches a person by their id', async () => {
    const posted = await line.client.chat.postMessage({ channel: ids().you, text: 'x' });
    expect(posted.channel).toBe(ids().dm);
  });

  it('may write to public channels from outside with the scope for it', async () => {
    line.slack.setScopes(['chat:write', 'chat:write.public']);
    expect((await line.client.chat.postMessage({ channel: '#random', text: 'x' })).channel).toBe(ids().random);
  });
});

describe('chat.update and chat.delete', () => {
  it('changes what is given and keeps the rest', async () => {
    const { ts = '' } = await line.client.chat.postMessage({ channel: ids().incident, text: 'a', metadata });
    await line.client.chat.update({ channel: ids().incident, ts, text: 'b', blocks: [{ type: 'divider' }] });
    expect(line.slack.message(ids().incident, ts)).toMatchObject({
      ts,
      text: 'b',
      metadata,
      blocks: [{ type: 'divider' }],
    });
    expect(line.slack.message(ids().incident, ts)).not.toHaveProperty('edited');
  });

  it('refuses long text, unknown messages and those of others', async () => {
    const { ts } = await line.slack.say('inc-4711-payments', 'mine');
    const channel = ids().incident;
    expect((await refusalOf(line.client.chat.update({ channel, ts, text: 'x' }))).error).toBe('cant_update_message');
    expect((await refusalOf(line.client.chat.delete({ channel, ts }))).error).toBe('cant_delete_message');
    expect((await refusalOf(line.client.chat.update({ channel, ts: '1.1', text: 'x' }))).error).toBe(
      'message_not_found',
    );
    expect((await refusalOf(line.client.chat.delete({ channel, ts: '1.1' }))).error).toBe('message_not_found');
    const own = await line.client.chat.postMessage({ channel, text: 'x' });
    const long = line.client.chat.update({ channel, ts: String(own.ts), text: 'x'.repeat(4001) });
    expect((await refusalOf(long)).error).toBe('msg_too_long');
  });

  it('deletes a message', async () => {
    const { ts = '' } = await line.client.chat.postMessage({ channel: ids().incident, text: 'a' });
    await line.client.chat.delete({ channel: ids().incident, ts });
    expect(line.slack.messagesIn('inc-4711-payments')).toEqual([]);
  });
});

describe('chat.postEphemeral', () => {
  it('is seen by one person only', async () => {
    await line.client.chat.postEphemeral({ channel: ids().incident, user: ids().lin, text: 'psst' });
    expect(line.slack.ephemeralsFor('lin')).toMatchObject([{ text: 'psst', channel: ids().incident }]);
    expect(line.slack.ephemeralsFor('you')).toEqual([]);
    expect(line.slack.messagesIn('inc-4711-payments')).toEqual([]);
  });

  it('is not shown in a thread without replies', async () => {
    const { ts, channel } = await line.slack.say('inc-4711-payments', 'a');
    const hidden = { channel, user: ids().you, thread_ts: ts, text: 'psst' };
    await line.client.chat.postEphemeral(hidden);
    expect(line.slack.ephemeralsFor('you')).toEqual([]);
    expect(line.slack.refusals).toMatchObject([{ error: 'not_shown' }]);
    await line.slack.say('inc-4711-payments', 'b', { threadTs: ts });
    await line.client.chat.postEphemeral(hidden);
    expect(line.slack.ephemeralsFor('you')).toMatchObject([{ thread_ts: ts }]);
  });

  it('needs somebody who is there', async () => {
    const call = line.client.chat.postEphemeral({ channel: ids().incident, user: 'U404', text: 'x' });
    expect((await refusalOf(call)).error).toBe('user_not_in_channel');
  });
});
