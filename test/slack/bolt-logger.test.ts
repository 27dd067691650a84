import { describe, expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/connection/bolt-logger.ts';

/** What comes out when Bolt warns of something. */
function warned(...words: readonly unknown[]): readonly string[] {
  const said: string[] = [];
  const say = (_: object, message: string): void => void said.push(message);
  const logger = boltLogger({ debug: say, info: say, warn: say, error: say });
  logger.debug(...words);
  logger.info(...words);
  logger.warn(...words);
  return said;
}

function failureOf(text: string): Error {
  try {
    JSON.parse(text);
  } catch (error) {
    return error as Error;
  }
  throw new Error('that was JSON');
}

describe('what Bolt logs', () => {
  it('comes through when it warns, and an error by its message alone', () => {
    const error = Object.assign(new Error('the reason'), { original: 'a payload' });
    expect(warned('Something happened:', error)).toEqual(['Something happened: the reason']);
  });

  it.each([
    'merger',
    '"a" merger',
    '{"text": merger}',
    `{"text": "${'long '.repeat(50)}" merger ${'long '.repeat(50)}`,
    '{"text": "\nmerger"}',
    '["merger"',
    '"merger',
    '“merger is not valid JSON”',
    'undefined',
  ])('repeats nothing of a payload that cannot be read: %j', (payload) => {
    const { message } = failureOf(payload);
    const [said] = warned(`Malformed request body: ${message}`);
    expect(said).toMatch(/^Malformed request body: (?:it is not valid JSON|[A-Z][^"]*)$/);
    expect(said).not.toContain('merger');
  });
});
