import type { Delivery, LocalSlack } from '../../../src/sandbox/local-slack.ts';
import { type Chance, chanceOf } from '../../eval/chance.ts';
import { dump } from '../databases.ts';
import { each } from '../each.ts';
import { type Field, openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { everyMutation, type Mutation, mutated, shapeOf, spoiled, withText } from '../mutations.ts';
import { type Length, type Outcome, type Scenario, unmet } from '../scenario.ts';
import { settle } from '../tally.ts';
import { secretsIn, texts } from '../texts.ts';

const payloads = { short: 400, long: 100_000 } as const;
/** A field forgets nothing that was said; so many payloads at a time keep it small. */
const perField = 2_000;
const perLook = 200;
const atOnce = 10;
/** What the bot has no listener for is not acknowledged over a socket. */
const ackTimeout = 200;

/** Texts and payloads as nobody ever sent them. */
export const generated: Scenario = {
  name: 'payloads',
  fault: '100,000 generated texts and payloads, valid events with every field mutated',
  holds: 'no crash, no unhandled rejection, no planted secret in any reply, log or table',
  run,
};

interface Seen {
  sent: number;
  mutations: number;
  replies: number;
  readonly leaked: Set<string>;
  readonly unhandled: unknown[];
  answering: boolean;
  /** What is left of every mutation of every kind of event; they come before those that are drawn. */
  left: Iterator<Mutation> | undefined;
  isEveryMutationSent: boolean;
}

async function run(ground: Ground, length: Length): Promise<Outcome> {
  const seen = nothingSeen(length);
  while (seen.sent < payloads[length]) {
    await feed(ground, Math.min(perField, payloads[length] - seen.sent), seen);
  }
  return {
    measured: `${seen.sent} payloads, ${seen.mutations} of them for every mutation of every field, ${seen.replies} replies, ${seen.leaked.size} leaks`,
    broken: [
      ...unmet({
        'it still answers': seen.answering,
        'no promise was left alone': seen.unhandled.length === 0,
        'no secret is to be read': seen.leaked.size === 0,
        'every field is mutated in every way': length === 'short' || seen.isEveryMutationSent,
      }),
      ...[...seen.leaked].slice(0, 3),
      ...seen.unhandled.slice(0, 3).map((reason) => (reason instanceof Error ? (reason.stack ?? '') : String(reason))),
    ],
  };
}

/** The short form has no time for every mutation, and draws its own. */
function nothingSeen(length: Length): Seen {
  return {
    sent: 0,
    mutations: 0,
    replies: 0,
    leaked: new Set(),
    unhandled: [],
    answering: true,
    left: length === 'short' ? [].values() : undefined,
    isEveryMutationSent: false,
  };
}

/** The next of all mutations; undefined when there were all. */
function nextMutation(seen: Seen, kinds: readonly Delivery[]): Mutation | undefined {
  seen.left ??= everyMutation(kinds.map(({ payload }) => payload));
  const { value, done } = seen.left.next();
  seen.isEveryMutationSent ||= done === true;
  seen.mutations += Number(done !== true);
  return done === true ? undefined : value;
}

/** Deliveries of the same fields are of one kind. */
function onePerKind(samples: readonly Delivery[]): readonly Delivery[] {
  return [...new Map(samples.map((sample) => [shapeOf(sample.payload), sample])).values()];
}

async function feed(ground: Ground, count: number, seen: Seen): Promise<void> {
  const field = await openField(ground, { logLevel: 'debug', slack: { ackTimeout, redeliveryScale: 0 } });
  try {
    const chance = chanceOf(seen.sent + 1);
    const samples = await everyKind(field);
    const kinds = onePerKind(samples);
    const said = texts(count, seen.sent + 1);
    for (let from = 0; from < count; from += perLook) {
      await each(said.slice(from, from + perLook), atOnce, (text) => {
        const mutation = nextMutation(seen, kinds);
        return mutation === undefined
          ? send(field, chance.pick(samples), text, (payload) => drawn(payload, chance))
          : send(field, kinds[mutation.of] ?? chance.pick(samples), text, (payload) => spoiled(payload, mutation));
      });
      look(field, await dump(field.database), seen);
    }
    await settle(field, 15_000);
    look(field, await dump(field.database), seen);
    const { message } = await field.slack.command(field.channel, '/mgscode 4001');
    seen.answering &&= message !== undefined;
    seen.replies += field.slack.callsTo('chat.postMessage').length;
    seen.unhandled.push(...field.unhandled);
    seen.sent += count;
  } finally {
    await field.stop();
  }
}

/** One delivery of every kind that Slack makes when all goes well. */
async function everyKind({ slack, channel }: Field): Promise<readonly Delivery[]> {
  const asked = await slack.say(channel, '@mgscode 4001 or 7003');
  await slack.say('dm', '@mgscode 4001');
  await slack.say(channel, '@mgscode', { threadTs: asked.ts });
  const pasted = await slack.say(channel, 'Result-Status: 4001', { attachments: [{ fallback: 'a', text: 'b' }] });
  await slack.edit(channel, asked.ts, '@mgscode 7003');
  await slack.uploadSnippet(channel, 'Result-Status: 7003');
  await slack.sayAsBot(channel, { text: 'Result-Status: 7003', attachments: [{ text: 'x', fields: [] }] });
  await slack.command(channel, '/mgscode 4001');
  await slack.shortcut(pasted);
  await slack.settled();
  await clickAll(slack, channel);
  await slack.delete(channel, pasted.ts);
  await slack.settled();
  return [...slack.deliveries];
}

async function clickAll(slack: LocalSlack, channel: string): Promise<void> {
  const [reply] = slack.botMessagesIn(channel);
  const buttons = JSON.stringify(reply?.blocks ?? []).matchAll(/"action_id":"([^"]+)"/g);
  for (const [, action = ''] of [...buttons]) {
    if (reply !== undefined) {
      await slack.click(reply, action).catch(() => undefined);
    }
  }
}

let messages = 0;

/** Up to two fields replaced. */
function drawn(payload: unknown, chance: Chance): unknown {
  return Array.from({ length: chance.whole(0, 2) }).reduce((now) => mutated(now, chance), payload);
}

async function send(
  { slack }: Field,
  { kind, payload }: Delivery,
  text: string,
  spoil: (payload: unknown) => unknown,
): Promise<void> {
  messages += 1;
  const fresh = JSON.parse(JSON.stringify(withText(payload, text)), (key, value) =>
    key === 'ts' && typeof value === 'string' ? `${1_800_000_000 + messages}.000100` : value,
  );
  const changed = spoil(fresh);
  const sent = typeof changed === 'object' && changed !== null ? { ...changed } : {};
  await slack.redeliver(
    { kind, payload: sent, transport: 'http', attempt: 0, at: 0, acked: false, ms: 0 },
    { attempt: 0 },
  );
}

/** Looks for secrets wherever the bot may have put them. */
function look({ slack, logs }: Field, tables: string, seen: Seen): void {
  const replies = JSON.stringify([slack.calls.map(({ args }) => args), slack.deliveries.map(({ ackBody }) => ackBody)]);
  for (const [where, printed] of Object.entries({ replies, logs: JSON.stringify(logs), tables })) {
    for (const secret of secretsIn(printed)) {
      const at = printed.indexOf(secret);
      seen.leaked.add(`${where}: …${printed.slice(Math.max(0, at - 120), at + secret.length + 20)}…`);
    }
  }
}
