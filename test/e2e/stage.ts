import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Delivery, LocalSlack, Refusal, SlackMessage } from '../../src/sandbox/local-slack.ts';
import { type LogLine, type Mode, type RunningStage, type StageOptions, startStage } from './bot.ts';

const warning = 40;
/** Long enough for a listener that was acknowledged to have done what it does when it does something. */
const quietMs = 30;
/** What the blocks of one message may come to, as JSON. */
const mostCharacters = 12_000;

/** What a test sees of the bot and its Slack. */
export interface Stage {
  readonly slack: LocalSlack;
  readonly running: RunningStage;
  readonly logs: readonly LogLine[];
  /** Warnings and errors of the log that no test has looked at yet; from now on they count as expected. */
  readonly problems: () => readonly LogLine[];
  /** What Slack refused and no test has looked at yet; from now on it counts as expected. */
  readonly refusals: () => readonly Refusal[];
  /** Resolves once nothing moves any more. */
  readonly quiet: () => Promise<void>;
  /** A new channel, so that tests do not hear each other. */
  readonly channel: (options?: { name?: string; joined?: boolean; kind?: 'channel' | 'private' }) => string;
  /** The bot's posts in a thread, once there are `count` of them. */
  readonly replies: (root: Pick<SlackMessage, 'channel' | 'ts'>, count?: number) => Promise<readonly SlackMessage[]>;
  /** The only answer of the bot in a thread, once nothing moves any more. */
  readonly reply: (root: Pick<SlackMessage, 'channel' | 'ts'>) => Promise<SlackMessage>;
  /** The bot's posts in a channel once nothing moves any more. */
  readonly posts: (channel: string) => Promise<readonly SlackMessage[]>;
  /** The messages that only this person sees in a channel, once nothing moves any more. */
  readonly privately: (channel: string, user?: string) => Promise<readonly SlackMessage[]>;
}

/**
 * Starts the bot for a group of tests, and ends it after them. After each test Slack must have refused nothing and the
 * log must hold no warning, except what the test asked for by `refusals()` and `problems()`; and all that the bot sent must
 * have a fallback text and keep away from the limit for blocks.
 */
export function useStage(mode: Mode, options: StageOptions = {}): Stage {
  const logs: LogLine[] = [];
  let running: RunningStage | undefined;
  let seenLogs = 0;
  let seenRefusals = 0;
  let seenCalls = 0;
  let seenDeliveries = 0;
  let channels = 0;

  beforeAll(async () => {
    running = await startStage(mode, logs, options);
  });
  afterEach(() => {
    const refused = refusals();
    const logged = problems();
    expect({ refused, logged, unfit: unfit() }).toEqual({ refused: [], logged: [], unfit: [] });
  });
  afterAll(() => running?.stop());

  function current(): RunningStage {
    if (running === undefined) {
      throw new Error('the bot is not started yet');
    }
    return running;
  }

  function problems(): readonly LogLine[] {
    const found = logs.slice(seenLogs).filter(({ level }) => level >= warning);
    seenLogs = logs.length;
    return found;
  }

  function refusals(): readonly Refusal[] {
    const all = running?.slack.refusals ?? [];
    const found = all.slice(seenRefusals);
    seenRefusals = all.length;
    return found;
  }

  /** What the bot sent since the last test that has no text for screen readers, or is close to Slack's limit. */
  function unfit(): readonly unknown[] {
    const { calls = [], deliveries = [] } = running?.slack ?? {};
    const sent = [
      ...calls.slice(seenCalls).map(({ args }) => args),
      ...deliveries.slice(seenDeliveries).map(ackBodyOf),
    ];
    [seenCalls, seenDeliveries] = [calls.length, deliveries.length];
    return sent.filter(({ blocks, text }) => blocks !== undefined && (!text || sizeOf(blocks) >= mostCharacters));
  }

  function channel({ name, ...more }: Parameters<Stage['channel']>[0] = {}): string {
    channels += 1;
    return current().slack.addChannel({ name: name ?? `team-${channels}`, ...more });
  }

  function botsIn(root: Pick<SlackMessage, 'channel' | 'ts'>): readonly SlackMessage[] {
    const { slack } = current();
    return slack.thread(root.channel, root.ts).filter(({ ts, bot_id }) => bot_id === slack.ids.bot && ts !== root.ts);
  }

  async function replies(root: Pick<SlackMessage, 'channel' | 'ts'>, count = 1): Promise<readonly SlackMessage[]> {
    await current().slack.waitFor(() => botsIn(root).length >= count);
    await quiet();
    return botsIn(root);
  }

  async function reply(root: Pick<SlackMessage, 'channel' | 'ts'>): Promise<SlackMessage> {
    const [only, ...more] = await replies(root);
    if (only === undefined) {
      throw new Error('the answer was taken away again');
    }
    expect(more).toEqual([]);
    return only;
  }

  /** A busy process can sleep through the quiet time: only when nothing moved in a few turns after it, it was quiet. */
  async function quiet(): Promise<void> {
    const { slack } = current();
    let moved = true;
    const stop = slack.onChange(() => {
      moved = true;
    });
    while (moved) {
      await slack.settled({ quiet: quietMs });
      moved = false;
      for (let turn = 0; turn < 3; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    stop();
  }

  async function posts(where: string): Promise<readonly SlackMessage[]> {
    await quiet();
    return current().slack.botMessagesIn(where);
  }

  async function privately(where: string, user = 'you'): Promise<readonly SlackMessage[]> {
    await quiet();
    const { slack } = current();
    return slack.ephemeralsFor(user === 'you' ? slack.ids.you : user, where);
  }

  return {
    logs,
    problems,
    refusals,
    quiet,
    channel,
    replies,
    reply,
    posts,
    privately,
    get running() {
      return current();
    },
    get slack() {
      return current().slack;
    },
  };
}

function ackBodyOf({ ackBody }: Delivery): Readonly<Record<string, unknown>> {
  return typeof ackBody === 'object' && ackBody !== null ? { ...ackBody } : {};
}

function sizeOf(blocks: unknown): number {
  return typeof blocks === 'string' ? blocks.length : JSON.stringify(blocks).length;
}
