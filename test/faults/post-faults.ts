import type { FaultTarget } from '../../src/sandbox/faults.ts';
import type { Fault, LocalSlack } from '../../src/sandbox/local-slack.ts';
import type { Timings } from '../../src/slack/timings.ts';
import type { Chance } from '../eval/chance.ts';
import { deckOf } from './deck.ts';

type Times = Pick<Timings, 'callMs' | 'settleMs'>;

/** Draws what a call meets, if it meets anything. */
export type Draw = (target: FaultTarget) => Fault | undefined;

/**
 * Everything that happens to a call. What hangs, breaks off or fails is done before that, or never, or while the bot
 * still waits: for the answer, or for Slack to show what it took.
 */
function everyFault({ callMs, settleMs }: Times, chance: Chance): readonly Fault[] {
  const status = chance.pick([500, 502, 503]);
  const appliedAfter = chance.whole(1, callMs / 2);
  return [
    { kind: 'ratelimited', retryAfter: 1 },
    { kind: 'status', status, applied: true },
    { kind: 'status', status },
    { kind: 'reset', applied: true },
    { kind: 'reset', applied: true, appliedAfter: settleMs / 2 },
    { kind: 'reset' },
    { kind: 'hang', applied: true },
    { kind: 'hang', applied: true, appliedAfter },
    { kind: 'hang' },
    { kind: 'late', ms: appliedAfter },
  ];
}

/** Of every ten posts so many meet a fault, and likewise of every ten other calls; every kind comes before one comes again. */
export function drawFaults(failingOfTen: number, times: Times, chance: Chance): Draw {
  const fails = Array.from({ length: 10 }, (_, at) => at < failingOfTen);
  const dealer = () => {
    const isHit = deckOf(fails, chance);
    const next = deckOf(everyFault(times, chance), chance);
    return () => (isHit() ? next() : undefined);
  };
  const ofPosts = dealer();
  const ofOthers = dealer();
  return ({ method }) => (method === 'chat.postMessage' ? ofPosts() : ofOthers());
}

/** The kinds of fault that no post met, in words. */
export function unmetByPosts(slack: LocalSlack): readonly string[] {
  const met = new Set(slack.callsTo('chat.postMessage').flatMap(({ fault }) => (fault ? [inWords(fault)] : [])));
  const all = everyFault({ callMs: 2, settleMs: 2 }, { whole: () => 1, pick: ([first]) => first as never });
  return all.map(inWords).filter((kind) => !met.has(kind));
}

function inWords(fault: Fault): string {
  const kind = fault.kind === 'status' ? '5xx' : fault.kind;
  if (!['status', 'reset', 'hang'].includes(fault.kind)) {
    return kind;
  }
  const isApplied = 'applied' in fault && fault.applied === true;
  const isLater = 'appliedAfter' in fault && fault.appliedAfter !== undefined;
  return `${kind}, ${isApplied ? `applied ${isLater ? 'later' : 'before'}` : 'never applied'}`;
}

/** Every second post stands there only after a while, so that something is under way when a process ends. */
export function drawLatePosts(callMs: number, chance: Chance): Draw {
  const next = deckOf<(ms: number) => Fault | undefined>(
    [
      () => undefined,
      () => undefined,
      (ms) => ({ kind: 'late', ms }),
      (ms) => ({ kind: 'hang', applied: true, appliedAfter: ms }),
    ],
    chance,
  );
  return ({ method }) => (method === 'chat.postMessage' ? next()(chance.whole(1, callMs / 2)) : undefined);
}
