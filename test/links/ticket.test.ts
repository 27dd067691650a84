import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/extract/signals.ts';
import { withTicket } from '../../src/links/ticket.ts';
import { byNumber } from '../render/answers.ts';
import { entryOf } from '../resolve/by-hand.ts';

const at = Date.parse('2026-01-05T10:00:00.000Z');

function ticketFor(context: Context): string | undefined {
  const found = byNumber(entryOf('gateway', 4001), { context });
  const [log] = found.logs.filter(({ id }) => id === 'support-ticket');
  return log && withTicket(log, found, at).ticket;
}

describe('a ticket', () => {
  it('has all that tells the call from others', () => {
    const context = {
      traceId: '0a1d76671591164847940829820658',
      operationType: 'com.acme.pay',
      appId: 'ONEX570DA892117',
      workspaceId: 'production',
      time: '2020-06-03T06:14:07.940Z',
      memo: 'timeout',
    };
    expect(ticketFor(context)?.split('\n')).toEqual([
      'Result-Status: 4001',
      'Mgw-TraceId: 0a1d76671591164847940829820658',
      'Operation-Type: com.acme.pay',
      'AppId: ONEX570DA892117',
      'WorkspaceId: production',
      'Time: 2020-06-03T06:14:07.940Z',
    ]);
  });

  it('leaves out what is too long to be an id', () => {
    expect(ticketFor({ traceId: 'a'.repeat(201), appId: 'A1' })).toBe(
      'Result-Status: 4001\nAppId: A1\nTime: about 2026-01-05T10:00:00.000Z',
    );
  });

  it('is not written where the text says nothing to hand in', () => {
    expect(ticketFor({ memo: 'timeout' })).toBeUndefined();
  });

  it('belongs to no other log', () => {
    const found = byNumber(entryOf('gateway', 4001), { context: { traceId: 'abc' } });
    const others = found.logs.filter(({ id }) => id !== 'support-ticket');
    expect(others.filter((log) => withTicket(log, found, at).ticket !== undefined)).toEqual([]);
  });
});
