import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/sandbox/page/conversation.ts';
import {
  channelRows,
  channelTitle,
  lastOwn,
  newest,
  replyCount,
  sortedChannels,
  theBot,
  threadRows,
} from '../../src/sandbox/page/conversation.ts';
import type { Message } from '../../src/sandbox/protocol.ts';
import { reader } from './seen.ts';
import { at, ids, incidentState, message } from './states.ts';

const { clock } = reader;

function brief(row: Row): string {
  if (row.type === 'day') return `— ${row.label} —`;
  const count = row.thread === undefined ? '' : ` (${row.thread.count})`;
  if (row.type === 'deleted') return `deleted${count}`;
  return `${row.compact ? '· ' : ''}${row.message.text}${count}`;
}

const inChannel = (...messages: Message[]): string[] => channelRows(messages, ids.incident, clock).map(brief);
const inThread = (...messages: Message[]): string[] => threadRows(messages, ids.incident, at(0)).map(brief);

describe('a channel', () => {
  it('leaves out replies and counts them on the message they answer', () => {
    const reply = message(at(10), 'reply', { threadTs: at(0) });
    expect(inChannel(message(at(0), 'root', { threadTs: at(0) }), reply)).toEqual(['— Today —', 'root (1)']);
  });

  it('does not count replies that only you see', () => {
    const reply = message(at(10), 'hint', { threadTs: at(0), onlyYou: true });
    expect(inChannel(message(at(0), 'root'), reply)).toEqual(['— Today —', 'root']);
  });

  it('keeps the place of a thread whose first message was deleted', () => {
    expect(inChannel(message(at(10), 'reply', { threadTs: at(0) }), message(at(5), 'next'))).toEqual([
      '— Today —',
      'deleted (1)',
      'next',
    ]);
  });

  it('groups what one person says within five minutes', () => {
    const other = message(at(400), 'other', { user: ids.you });
    expect(inChannel(message(at(0), 'one'), message(at(299), 'two'), message(at(700), 'late'), other)).toEqual([
      '— Today —',
      'one',
      '· two',
      'other',
      'late',
    ]);
  });

  it('never groups what only you see', () => {
    expect(inChannel(message(at(0), 'one'), message(at(1), 'two', { onlyYou: true }), message(at(2), 'three'))).toEqual(
      ['— Today —', 'one', 'two', 'three'],
    );
  });

  it('starts a group anew after a thread and on a new day', () => {
    const reply = message(at(3), 'reply', { threadTs: at(0) });
    expect(inChannel(message(at(0), 'root'), reply, message(at(4), 'next'))[2]).toBe('next');
    const night = Date.parse('2026-11-23T15:59:00Z') / 1000 - Number.parseFloat(at(0));
    expect(inChannel(message(at(night), 'one'), message(at(night + 120), 'two'))).toEqual([
      '— Today —',
      'one',
      '— Tomorrow —',
      'two',
    ]);
  });

  it('shows other channels’ messages never', () => {
    expect(inChannel(message(at(0), 'elsewhere', { channel: ids.team }))).toEqual([]);
  });
});

describe('a thread', () => {
  it('begins with its first message, which never takes a reply into its group', () => {
    expect(
      inThread(
        message(at(0), 'root'),
        message(at(1), 'reply', { threadTs: at(0) }),
        message(at(2), 'more', { threadTs: at(0) }),
      ),
    ).toEqual(['root', 'reply', '· more']);
  });

  it('says when its first message is gone', () => {
    expect(inThread(message(at(1), 'reply', { threadTs: at(0) }))).toEqual(['deleted (1)', 'reply']);
  });

  it('is empty below a message without replies', () => {
    expect(inThread(message(at(0), 'root'), message(at(1), 'elsewhere'))).toEqual(['root']);
    expect(replyCount([message(at(0), 'root')], ids.incident, at(0))).toBe(0);
  });
});

describe('around the messages', () => {
  const state = incidentState();

  it('puts incident channels first and the direct message last', () => {
    expect(sortedChannels(state.channels).map(({ name }) => name)).toEqual([
      'inc-4711-payments',
      'mobile-team',
      'random',
      'old-launch',
      'dm',
    ]);
  });

  it('calls the direct message by the bot’s name', () => {
    expect(theBot(state)?.id).toBe(ids.bot);
    expect(state.channels.map((channel) => channelTitle(state, channel))).toContain('mgscode');
  });

  it('finds your last message of a place', () => {
    expect(lastOwn(state, ids.incident, at(120))?.text).toBe('Checking the backend.');
    expect(lastOwn(state, ids.incident, undefined)).toBeUndefined();
  });

  it('tells how new a channel’s newest message is', () => {
    expect(newest(state.messages, ids.incident)).toBe(Number.parseFloat(at(480)) * 1000);
    expect(newest(state.messages, ids.random)).toBe(0);
  });
});
