import { describe, expect, it, vi } from 'vitest';
import type { MessageKey } from '../../src/store/store.ts';
import { modes } from './bot.ts';
import { owe } from './owe.ts';
import { useStage } from './stage.ts';

const patience = { timeout: 10_000 } as const;

describe.each(modes)('what is owed an answer, over %s', (mode) => {
  const stage = useStage(mode, { timings: { recoverMs: 100, settleMs: 50 } });

  function messagesIn(channel: string, count: number): readonly MessageKey[] {
    const { team } = stage.slack.ids;
    return Array.from({ length: count }, (_, at) => ({ team, channel, ts: `1795000000.0001${10 + at}` }));
  }

  const oweIn = (channel: string, count: number) =>
    owe({ kind: 'sqlite', path: stage.running.database }, ...messagesIn(channel, count));

  it('is all taken up, however many there are in a channel', async () => {
    const channel = stage.channel();
    await oweIn(channel, 20);
    await vi.waitFor(() => expect(stage.slack.botMessagesIn(channel)).toHaveLength(20), patience);
  });

  it('does not wait for what Slack has wait in another channel, nor does all of that knock at once', async () => {
    const [limited, free] = [stage.channel(), stage.channel()];
    stage.slack.setFaults(({ method, args }) =>
      method === 'chat.postMessage' && args.channel === limited ? { kind: 'ratelimited', retryAfter: 300 } : undefined,
    );
    const knocks = () => stage.slack.callsTo('chat.postMessage').filter(({ args }) => args.channel === limited);
    await oweIn(limited, 60);
    await vi.waitFor(() => expect(knocks()).toHaveLength(5), patience);
    await oweIn(free, 2);
    await vi.waitFor(() => expect(stage.slack.botMessagesIn(free)).toHaveLength(2), patience);
    expect(knocks()).toHaveLength(5);
  });
});
