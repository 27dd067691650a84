import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Fault } from '../../src/sandbox/local-slack.ts';
import { type Timings, usualTimings } from '../../src/slack/timings.ts';
import { type Field, openField } from '../faults/field.ts';
import { headline } from './looks.ts';

const paste = 'Result-Status: 4001';
const patience = { timeout: 10_000 };

async function twoReplicas(timings: Partial<Timings> = {}): Promise<Field> {
  const ground = { mode: 'http', store: 'sqlite', replicas: 2, postgres: async () => '' } as const;
  const field = await openField(ground, { logLevel: 'debug', timings: { ...usualTimings, ...timings } });
  onTestFinished(field.stop);
  return field;
}

/** Has one replica take a paste in, and the other its deletion while a call of the first fails; gives the thread. */
async function deleteDuring({ slack, channel, urls }: Field, method: string, fault: Fault): Promise<string> {
  const [one = '', other = ''] = urls;
  const { ts: threadTs } = await slack.say(channel, 'we have trouble');
  slack.deliverTo(other);
  slack.failNext(method, fault);
  const said = await slack.say(channel, paste, { threadTs });
  await slack.waitFor(() => slack.callsTo(method).length > 0);
  slack.deliverTo(one);
  await slack.delete(channel, said.ts);
  return threadTs;
}

const letsGo = ({ logs }: Field) =>
  vi.waitFor(() => expect(logs.map(({ msg }) => msg)).toContain('Another process is at it'), patience);

const hasReplies = ({ slack, channel }: Field, count: number) =>
  vi.waitFor(() => expect(slack.botMessagesIn(channel).map(headline)).toHaveLength(count), patience);

const takesAway = ({ slack }: Field) => slack.waitFor(() => slack.callsTo('chat.delete').length > 0, patience.timeout);

describe('a paste that is deleted while another replica', () => {
  it('waits to answer it gets no answer any more, and the same again is the first', async () => {
    const field = await twoReplicas();
    const threadTs = await deleteDuring(field, 'chat.postMessage', { kind: 'ratelimited', retryAfter: 1 });
    await letsGo(field);
    await hasReplies(field, 0);
    await field.slack.say(field.channel, paste, { threadTs });
    await hasReplies(field, 1);
  });

  it('is in the middle of posting the answer takes it along, although Slack fails at first', async () => {
    const field = await twoReplicas();
    field.slack.failNext('chat.delete', { kind: 'status', status: 503 });
    await deleteDuring(field, 'chat.postMessage', { kind: 'hang', ms: 1_000 });
    await takesAway(field);
    await hasReplies(field, 0);
  });

  it('waits for Slack to say whether it took the answer takes that along, too', async () => {
    const field = await twoReplicas({ callMs: 1_000 });
    await deleteDuring(field, 'chat.postMessage', { kind: 'hang', applied: true, appliedAfter: 1_300 });
    await takesAway(field);
    await hasReplies(field, 0);
  });

  it('makes the answer, and lets it go, leaves nothing for the next paste to be counted on', async () => {
    const field = await twoReplicas();
    const threadTs = await deleteDuring(field, 'conversations.info', { kind: 'hang', ms: 1_000 });
    await letsGo(field);
    await field.slack.say(field.channel, paste, { threadTs });
    await hasReplies(field, 1);
  });
});
