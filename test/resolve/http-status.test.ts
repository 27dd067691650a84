import { describe, expect, it } from 'vitest';
import { loadKnown } from '../../src/knowledge.ts';
import { rowsOf } from './by-hand.ts';

const { explain } = loadKnown();

describe('HTTP 200', () => {
  it.each(['HTTP 200', '200', 'got HTTP 200 but no data', 'status 200 from mgs', '{"resultStatus":200}'])(
    '%s is the usual status, and no code',
    (text) => {
      expect(explain(text)).toMatchObject({
        kind: 'none',
        suggestions: [],
        notes: [expect.stringMatching(/^200 is the usual HTTP status.*Result-Status/)],
      });
    },
  );

  it('is not spoken of beside a real code', () => {
    const answer = explain('HTTP 200 OK, result-status 7001');
    expect(rowsOf(answer)).toEqual(['gateway 7001']);
    expect(answer.notes).toEqual([]);
  });
});

describe('the HTTP status of a backend', () => {
  it.each([
    'backend returns HTTP 500',
    'our backend answers HTTP 404 to the gateway',
    'HTTP 503 from our backend',
    '500 Internal Server Error from the backend',
    '后端返回 HTTP 500',
    '业务系统返回 http 502',
    'バックエンドが HTTP 500 を返した',
  ])('is 6666 to the app: %s', (text) => {
    const answer = explain(text);
    expect(rowsOf(answer)).toEqual(['business 6666']);
    expect(answer.notes).toEqual([expect.stringMatching(/HTTP [45]\d\d.*6666/)]);
  });

  it.each([
    'gateway returns HTTP 502',
    'iOS HTTP 502',
    'the backend is fine but the gateway returns HTTP 502',
    'backend is down, android shows HTTP 502',
  ])('is not what this says: %s', (text) => {
    const answer = explain(text);
    expect(rowsOf(answer)).toEqual(['android 500-599 for 502']);
    expect(answer.entries[0]?.evidence).toBe('HTTP status');
    expect(answer.notes).toEqual([]);
  });
});
