import type { ServerResponse } from 'node:http';
import { isSlow, waitBefore } from '../faults.ts';
import type { ApiCall, Fault } from '../types.ts';
import type { World } from '../world.ts';
import { sendJson } from './http-io.ts';

/** Sends what a fault is, in place of the answer. `reset` and an endless `hang` send nothing. */
function answerFault(fault: Fault, record: ApiCall, response: ServerResponse): void {
  if (fault.kind === 'status') {
    record.status = fault.status;
    sendJson(response, fault.status, { ok: false, error: 'internal_error' });
  } else if (fault.kind === 'error') {
    record.status = 200;
    record.response = { ok: false, error: fault.error };
    sendJson(response, 200, record.response);
  } else if (fault.kind === 'ratelimited') {
    record.status = 429;
    sendJson(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.retryAfter) });
  } else if (fault.kind === 'redirect') {
    record.status = 307;
    sendJson(response, 307, { ok: false }, { location: fault.to });
  } else if (fault.kind === 'reset') response.socket?.resetAndDestroy();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Resolves when the answer is out or its connection is gone. */
function ended(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed || response.writableEnded) resolve();
    else response.once('close', resolve);
  });
}

/**
 * Notes a call down and does it as its fault, if there is one, lets it be done: `perform` makes it take effect and gives
 * back how to answer. Resolves when the answer is out or the connection is gone.
 */
export async function withFault(
  world: World,
  record: ApiCall,
  response: ServerResponse,
  perform: (fault: Fault | undefined) => Promise<() => void>,
): Promise<void> {
  world.calls.push(record);
  world.activity.touch();
  const fault = world.faults.take(record);
  if (fault !== undefined) record.fault = fault;
  // What breaks off does so at once, however late it takes effect.
  if (fault?.kind === 'reset') answerFault(fault, record, response);
  if (waitBefore(fault) > 0) await pause(waitBefore(fault));
  const answer = await perform(fault);
  world.activity.touch();
  if (isSlow(fault)) await pause(fault.ms);
  if (fault === undefined || fault.kind === 'late' || isSlow(fault)) answer();
  else answerFault(fault, record, response);
  await ended(response);
}
