import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/slack/messages.ts';

const message = { type: 'message', channel: 'C1', channel_type: 'channel', user: 'U1', ts: '1.1', text: 'hi' };
const edited = { user: 'U1', ts: '2.2' };

function change(now: object, before: object = {}) {
  const both = { user: 'U1', ts: '1.1' };
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: 'C1',
    channel_type: 'channel',
    message: { ...both, text: 'new', edited, ...now },
    previous_message: { ...both, text: 'old', ...before },
  };
}

describe('an event that says something', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['a message', message, { kind: 'said', channel: 'C1', edit: '', direct: false, mention: false }],
    ['a mention', { ...message, type: 'app_mention' }, { kind: 'said', mention: true }],
    [
      'a mention that was edited into the message',
      { ...message, type: 'app_mention', edited },
      { edit: '2.2', mention: true },
    ],
    ['a direct message', { ...message, channel: 'D1', channel_type: 'im' }, { direct: true }],
    [
      'a mention in a direct message, which has no channel type',
      { ...message, channel: 'D1', channel_type: undefined },
      { direct: true },
    ],
    ['a message to several people', { ...message, channel: 'G1', channel_type: 'mpim' }, { direct: false }],
    [
      'a message with a file',
      { ...message, subtype: 'file_share', text: undefined, files: [{ id: 'F1' }] },
      { message: { text: '', files: [{ id: 'F1' }] } },
    ],
    [
      'a reply',
      { ...message, thread_ts: '0.9', parent_user_id: 'U2' },
      { message: { thread_ts: '0.9', parent_user_id: 'U2' } },
    ],
    [
      'another bot’s message',
      { ...message, subtype: 'bot_message', user: undefined, bot_id: 'B1' },
      { message: { bot_id: 'B1' } },
    ],
    ['an edit', change({}), { kind: 'said', edit: '2.2', mention: false, message: { text: 'new', ts: '1.1' } }],
    ['an edit of an edit', change({}, { edited: { user: 'U1', ts: '1.9' } }), { edit: '2.2' }],
    ['an edit in a direct message', { ...change({}), channel: 'D1' }, { direct: true, edit: '2.2' }],
    [
      'a deletion',
      { ...message, subtype: 'message_deleted', deleted_ts: '1.1', ts: '3.3' },
      { kind: 'deleted', channel: 'C1', ts: '1.1' },
    ],
    [
      'a deletion that leaves replies behind',
      change({ subtype: 'tombstone', text: 'This message was deleted.' }),
      { kind: 'deleted', channel: 'C1', ts: '1.1' },
    ],
  ])('%s', (_, event, read) => {
    expect(readEvent(event, false)).toMatchObject(read);
  });
});

describe('an event that says nothing new', () => {
  it.each<[string, Record<string, unknown>]>([
    ['an unfurl', change({ edited: undefined, text: 'old', attachments: [{ text: 'preview' }] })],
    ['an unfurl of an edited message', change({ text: 'new' }, { text: 'new', edited })],
    ['a change of something but the text', change({ text: 'old', edited }, { text: 'old' })],
    ['a thread’s new count of replies', change({ edited: undefined, reply_count: 2 })],
    ['a message without a time', { ...message, ts: undefined }],
    ['a message without a channel', { ...message, channel: undefined }],
    ['a deletion without a time', { ...message, subtype: 'message_deleted' }],
    ['a change without a message', { ...change({}), message: undefined }],
    ['nothing', {}],
    ['a message whose time is none', { ...message, ts: '__proto__' }],
    ['a message from a place that is none', { ...message, channel: '\u0000' }],
    ['a message that went at no time', { ...message, subtype: 'message_deleted', deleted_ts: '' }],
  ])('%s', (_, event) => {
    expect(readEvent(event, false)).toBeUndefined();
  });
});

describe('an event of another form', () => {
  it('reads as if what it has wrong were not there', () => {
    const odd = {
      ...message,
      user: 7,
      bot_id: null,
      edited: 'yes',
      files: 'none',
      blocks: {},
      attachments: [1],
      text: null,
    };
    expect(readEvent(odd, true)).toEqual({
      kind: 'said',
      channel: 'C1',
      channelType: 'channel',
      direct: false,
      shared: true,
      mention: false,
      edit: '',
      message: expect.objectContaining({ ts: '1.1', text: '', user: undefined, files: undefined, attachments: [1] }),
    });
  });

  it('never throws', () => {
    const subtype = fc.constantFrom('message_changed', 'message_deleted', 'file_share', undefined);
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom('ts', 'text', 'edited', 'user'), fc.anything()),
    );
    const event = fc.record({
      subtype,
      channel: anything,
      ts: anything,
      message: anything,
      previous_message: anything,
    });
    fc.assert(fc.property(event, (given) => void readEvent(given, false)));
  });
});
