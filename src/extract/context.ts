import { clean } from './clean.ts';
import type { FactKey } from './findings.ts';
import { isThrottledSuccess } from './friends.ts';
import type { ErrorRecord } from './records.ts';
import type { Context } from './signals.ts';
import type { Timeline } from './timeline.ts';

/** From here on a code is the gateway's and an exception's message is its tips; below, it is the client's own. */
const firstServerCode = 1000;

/** What a record says about its error. */
export function contextOf(record: ErrorRecord, timeline: Timeline): Context {
  const time = timeline.timeOf(record);
  const own = record.codes.find((code) => code.own !== undefined)?.own?.();
  const fact = (key: FactKey): string | undefined => record.facts.get(key)?.value;
  return clean<Context>({
    traceId: own?.traceId ?? fact('traceId'),
    operationType: own?.operationType ?? fact('operationType'),
    appId: own?.appId ?? fact('appId'),
    workspaceId: own?.workspaceId ?? fact('workspaceId'),
    memo: fact('memo'),
    tips: fact('tips') ?? tipsOf(record),
    time: time === undefined ? undefined : new Date(time).toISOString(),
    localTime: timeline.localOf(record),
    throttled: isThrottledSuccess(record) || undefined,
    digest: own?.digest,
  });
}

function tipsOf(record: ErrorRecord): string | undefined {
  const server = record.codes.some(
    ({ code, origin }) => Number(code) >= firstServerCode && origin !== 'security-guard',
  );
  const message = record.codes.find((code) => code.message !== undefined)?.message;
  return server ? (message ?? record.facts.get('message')?.value) : undefined;
}
