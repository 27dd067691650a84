import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Timings, usualTimings } from '../../src/slack/timings.ts';
import { type Field, openField } from '../faults/field.ts';
import { headline } from './looks.ts';

const paste = 'Result-Status: 4001';

describe('a paste that is deleted while another replica', () => {
  const patience = { timeout: 10_000 };

  async function twoReplicas(timings: Partial<Timings> = {}): Promise<Field> {
    const ground = { mode: 'http', store: 'sqlite', replicas: 2, postgres: async () => '' } as const;
    const field = await openField(ground, { logLevel: 'debug', timings: { ...usualTimings, ...timings } });
    onTestFinished(field.stop);
    return field;
  }

  it('waits to answer it gets no answer any more, and the same again is the first', async () => {
    const { slack, channel, urls, logs } = await twoReplicas();
    const [one = '', other = ''] = urls;
    const root = await slack.say(channel, 'we have trouble');
    slack.deliverTo(other);
    slack.failNext('chat.postMessage', { kind: 'ratelimited', retryAfter: 1 });
    const said = await slack.say(channel, paste, { threadTs: root.ts });
    await slack.waitFor(() => slack.callsTo('chat.postMessage').some(({ status }) => status === 429));
    slack.deliverTo(one);
    await slack.delete(channel, said.ts);
    await vi.waitFor(() => expect(logs.map(({ msg }) => msg)).toContain('Another process is at it'), patience);
    expect(slack.botMessagesIn(channel)).toEqual([]);
    await slack.say(channel, paste, { threadTs: root.ts });
    await vi.waitFor(() => expect(slack.botMessagesIn(channel).map(headline)).toHaveLength(1), patience);
  });

  it('is in the middle of posting the answer takes it along, although Slack fails at first', async () => {
    const { slack, channel, urls } = await twoReplicas();
    const [one = '', other = ''] = urls;
    slack.deliverTo(other);
    slack.failNext('chat.postMessage', { kind: 'hang', ms: 1_000 });
    slack.failNext('chat.delete', { kind: 'status', status: 503 });
    const said = await slack.say(channel, paste);
    await slack.waitFor(() => slack.callsTo('chat.postMessage').length > 0);
    slack.deliverTo(one);
    await slack.delete(channel, said.ts);
    await slack.waitFor(() => slack.callsTo('chat.delete').length > 0);
    await vi.waitFor(() => expect(slack.botMessagesIn(channel)).toEqual([]), patience);
  });

  it('waits for Slack to say whether it took the answer takes that along, too', async () => {
    const { slack, channel, urls } = await twoReplicas({ callMs: 1_000 });
    const [one = '', other = ''] = urls;
    slack.deliverTo(other);
    slack.failNext('chat.postMessage', { kind: 'hang', applied: true });
    const said = await slack.say(channel, paste);
    await slack.waitFor(() => slack.callsTo('chat.postMessage').length > 0);
    slack.deliverTo(one);
    await slack.delete(channel, said.ts);
    await slack.waitFor(() => slack.callsTo('chat.delete').length > 0, 10_000);
    await vi.waitFor(() => expect(slack.botMessagesIn(channel)).toEqual([]), patience);
  });

  it('makes the answer, and lets it go, leaves nothing for the next paste to be counted on', async () => {
    const { slack, channel, urls, logs } = await twoReplicas();
    const [one = '', other = ''] = urls;
    const root = await slack.say(channel, 'we have trouble');
    slack.deliverTo(other);
    slack.failNext('conversations.info', { kind: 'hang', ms: 1_000 });
    const said = await slack.say(channel, paste, { threadTs: root.ts });
    await slack.waitFor(() => slack.callsTo('conversations.info').length > 0);
    slack.deliverTo(one);
    await slack.delete(channel, said.ts);
    await vi.waitFor(() => expect(logs.map(({ msg }) => msg)).toContain('Another process is at it'), patience);
    await slack.say(channel, paste, { threadTs: root.ts });
    await vi.waitFor(() => expect(slack.botMessagesIn(channel).map(headline)).toHaveLength(1), patience);
  });
});
