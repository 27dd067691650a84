import { describe, expect, it } from 'vitest';
import { answerTo, entryOf, mention } from './by-hand.ts';

describe('a success that reads as a limiting rule wrote it', () => {
  const throttled = answerTo({ mentions: [mention('1000', { context: { throttled: true } })] }).entries[0]?.entry;
  const limit = entryOf('gateway', 1002);

  it('keeps its number and tells of the limit: whose it is, what to check, whether to retry', () => {
    expect(throttled?.code).toBe('1000');
    expect(throttled?.meaning).toMatch(/1000 with canned content.*never reached the backend/);
    expect(throttled).toMatchObject({ owner: limit.owner, checks: limit.checks, retry: limit.retry });
  });

  it('says so in Chinese too', () => {
    const options = { languages: { asked: 'zh' } } as const;
    const signals = { mentions: [mention('1000', { context: { throttled: true } })] };
    expect(answerTo(signals, options).entries[0]?.entry.title).toMatch(/限流规则/);
  });

  it('is any other code’s own row when the text only mentions a limit beside it', () => {
    const other = answerTo({ mentions: [mention('4001', { context: { throttled: true } })] }).entries[0]?.entry;
    expect(other).toEqual(entryOf('gateway', 4001));
  });
});
