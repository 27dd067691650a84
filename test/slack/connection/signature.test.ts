import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { makeReplays } from '../../../src/slack/connection/replays.ts';
import { type Fault, isSigned, readStamp, type Stamp, windowMs } from '../../../src/slack/connection/signature.ts';

const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
const now = 1_531_420_618_000;
const body = Buffer.from('token=x&text=94070');

function signed(timestamp: string, over: Partial<{ secret: string; version: string }> = {}) {
  const hash = createHmac('sha256', over.secret ?? signingSecret)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  return { 'x-slack-signature': `${over.version ?? 'v0'}=${hash}`, 'x-slack-request-timestamp': timestamp };
}

const at = (ms: number): string => String(Math.floor((now + ms) / 1000));

/** Reads a request as the front does: the headers, then the body. */
function read(headers: IncomingHttpHeaders, given: Buffer): Stamp | Fault {
  const stamp = readStamp(headers, now);
  return typeof stamp === 'string' || isSigned(stamp, given, signingSecret) ? stamp : 'its signature is wrong';
}

describe('a signature', () => {
  it('is good up to five minutes before and after now', () => {
    for (const ms of [0, -windowMs, windowMs]) {
      expect(read(signed(at(ms)), body)).toMatchObject({ at: now + ms });
    }
  });

  it.each([
    ['too old', signed(at(-windowMs - 1000)), 'its timestamp is too old'],
    ['of the future', signed(at(windowMs + 1000)), 'its timestamp lies in the future'],
    ['of the far future', signed('999999999999'), 'its timestamp lies in the future'],
    ['of no time', signed('1531420618x'), 'its timestamp is no time'],
    ['of an empty time', signed(''), 'its timestamp is no time'],
    ['with a sign before the time', signed(`+${at(0)}`), 'its timestamp is no time'],
    ['of another secret', signed(at(0), { secret: 'x' }), 'its signature is wrong'],
    ['of another version', signed(at(0), { version: 'v1' }), 'its signature is wrong'],
    ['missing', { 'x-slack-request-timestamp': at(0) }, 'it is not signed'],
    ['without a time', { 'x-slack-signature': 'v0=0' }, 'it is not signed'],
  ])('%s is refused', (_what, headers, fault) => {
    expect(read(headers, body)).toBe(fault);
  });

  it('over another body is refused', () => {
    expect(read(signed(at(0)), Buffer.from('else'))).toBe('its signature is wrong');
  });
});

describe('what was taken', () => {
  it('is known for as long as it would be taken, also when it was signed ahead of time', () => {
    for (const ahead of [-windowMs, 0, windowMs]) {
      const { isRepeated } = makeReplays();
      const request = { signature: 'v0=a', timestamp: '', at: now + ahead };
      expect(isRepeated(request, now)).toBe(false);
      expect(isRepeated(request, now)).toBe(true);
      expect(isRepeated({ ...request, signature: 'v0=b' }, now)).toBe(false);
      expect(isRepeated(request, now + ahead + windowMs)).toBe(true);
    }
  });

  it('is forgotten when it is too old to be taken', () => {
    const { isRepeated } = makeReplays();
    const request = { signature: 'v0=a', timestamp: '', at: now };
    isRepeated(request, now);
    expect(isRepeated(request, now + windowMs + 61_000)).toBe(false);
  });
});
