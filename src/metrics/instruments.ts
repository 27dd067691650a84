import { Counter, Histogram, type Registry } from 'prom-client';
import type { CallOutcome, Entrance, Loss, Metrics, RefusedRequest } from './metrics.ts';

/** Slack gives up on an acknowledgement after three seconds. */
const ackBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const replyBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const storeBuckets = [0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** The methods that the bot calls; anything else is counted as `other`, so that no mistake can make labels without end. */
const methods: ReadonlySet<string> = new Set([
  'apps.connections.open',
  'auth.test',
  'chat.delete',
  'chat.postEphemeral',
  'chat.postMessage',
  'chat.update',
  'conversations.history',
  'conversations.info',
  'conversations.replies',
  'files.info',
  'response_url',
]);

/**
 * What alarms watch for any increase is there from the start: Prometheus takes a counter that appears with its first
 * event for one that never grew.
 */
const entrances: readonly Entrance[] = ['command', 'mention', 'message', 'shortcut', 'button', 'other'];
const operatorsOutcomes: readonly CallOutcome[] = ['auth_refused', 'scope_missing'];
const refusals: readonly RefusedRequest[] = ['stamp', 'signature', 'content_type', 'body', 'repeated', 'too_large'];
const losses: readonly Loss[] = ['refused', 'too_late'];

/** What is counted, kept in a registry. */
export function instruments(registry: Registry): Metrics {
  return {
    ...answerInstruments(registry),
    ...eventInstruments(registry),
    ...lossInstruments(registry),
    ...callInstruments(registry),
  };
}

function answerInstruments(registry: Registry): Pick<Metrics, 'answered' | 'replied'> {
  const registers = [registry];
  const answers = new Counter({
    name: 'mgscode_answers_total',
    help: 'Answers that were given, by where they were asked for, the scope of their codes, and their kind',
    labelNames: ['surface', 'scope', 'kind'],
    registers,
  });
  const replies = new Histogram({
    name: 'mgscode_reply_duration_seconds',
    help: 'From the receipt of a question or a press to the reply',
    labelNames: ['surface'],
    buckets: replyBuckets,
    registers,
  });
  return {
    answered: (labels, seconds) => {
      answers.inc({ ...labels });
      replies.observe({ surface: labels.surface }, seconds);
    },
    replied: (surface, seconds) => replies.observe({ surface }, seconds),
  };
}

function eventInstruments(registry: Registry): Pick<Metrics, 'acked' | 'unacked' | 'duplicateAvoided'> {
  const registers = [registry];
  const acks = new Histogram({
    name: 'mgscode_ack_duration_seconds',
    help: 'From the receipt of what Slack sent to its acknowledgement',
    labelNames: ['surface'],
    buckets: ackBuckets,
    registers,
  });
  const missing = new Counter({
    name: 'mgscode_acks_missing_total',
    help: 'What Slack sent and was never acknowledged',
    labelNames: ['surface'],
    registers,
  });
  const duplicates = new Counter({
    name: 'mgscode_duplicates_avoided_total',
    help: 'Events of a message that had been taken on already: twin is the second event of a mention',
    labelNames: ['why'],
    registers,
  });
  for (const surface of entrances) missing.inc({ surface }, 0);
  for (const why of ['redelivered', 'twin']) duplicates.inc({ why }, 0);
  return {
    acked: (surface, seconds) => acks.observe({ surface }, seconds),
    unacked: (surface) => missing.inc({ surface }),
    duplicateAvoided: (why) => duplicates.inc({ why }),
  };
}

function lossInstruments(registry: Registry): Pick<Metrics, 'requestRefused' | 'lost'> {
  const registers = [registry];
  const refused = new Counter({
    name: 'mgscode_requests_refused_total',
    help: 'Requests over HTTP that were not taken: unsigned, of another time, with another secret, or of another form',
    labelNames: ['why'],
    registers,
  });
  const lost = new Counter({
    name: 'mgscode_replies_lost_total',
    help: 'Messages that were acknowledged and get no reply any more',
    labelNames: ['why'],
    registers,
  });
  for (const why of refusals) refused.inc({ why }, 0);
  for (const why of losses) lost.inc({ why }, 0);
  return { requestRefused: (why) => refused.inc({ why }), lost: (why) => lost.inc({ why }) };
}

function callInstruments(registry: Registry): Pick<Metrics, 'called' | 'askedToWait' | 'stored'> {
  const registers = [registry];
  const calls = new Counter({
    name: 'mgscode_web_api_calls_total',
    help: 'Calls of the Web API of Slack and answers to a response_url, by method and how they ended',
    labelNames: ['method', 'outcome'],
    registers,
  });
  for (const method of methods) {
    for (const outcome of operatorsOutcomes) calls.inc({ method, outcome }, 0);
  }
  const waits = new Counter({
    name: 'mgscode_web_api_wait_seconds_total',
    help: 'Seconds that Slack asked to wait for when it limited the rate of calls',
    labelNames: ['method'],
    registers,
  });
  const operations = new Histogram({
    name: 'mgscode_store_duration_seconds',
    help: 'Operations of the store',
    labelNames: ['operation'],
    buckets: storeBuckets,
    registers,
  });
  const failures = new Counter({
    name: 'mgscode_store_errors_total',
    help: 'Operations of the store that failed',
    labelNames: ['operation'],
    registers,
  });
  return {
    called: (method, outcome) => calls.inc({ method: known(method), outcome }),
    askedToWait: (method, seconds) => waits.inc({ method: known(method) }, Math.max(0, seconds)),
    stored: (operation, seconds, failed) => {
      operations.observe({ operation }, seconds);
      failures.inc({ operation }, Number(failed));
    },
  };
}

function known(method: string): string {
  return methods.has(method) ? method : 'other';
}
