import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { openLog } from '../src/log.ts';

const typed = 'what somebody typed';

function logged(err: unknown): { readonly line: string; readonly err: Record<string, unknown> } {
  const lines: string[] = [];
  openLog('info', { write: (line) => void lines.push(line) }).error({ err }, 'It failed');
  const line = lines.join('');
  return { line, err: JSON.parse(line).err };
}

const answer = {
  ok: false,
  error: 'invalid_blocks',
  errors: [typed],
  message: { text: typed },
  args: { text: typed, token: 'xoxb-1' },
  response_metadata: { messages: ['[ERROR] no more than 50 items allowed [json-pointer:/blocks]'] },
};

describe('the log', () => {
  it.each([
    ['Slack’s answer', new WebAPIPlatformError(answer)],
    ['a page in place of an answer', new WebAPIHTTPError(502, 'Bad Gateway', { 'set-cookie': typed }, typed)],
    ['a request that failed', new WebAPIRequestError(Object.assign(new Error('reset'), { config: { data: typed } }))],
    ['anything else', Object.assign(new Error('no'), { request: { body: typed }, payload: typed })],
  ])('holds nothing that an error carries along: %s', (_, error) => {
    const { line } = logged(error);
    expect(line).not.toContain(typed);
    expect(line).not.toContain('xoxb-1');
  });

  it('says what Slack refused, and which block is wrong', () => {
    const { data, code, message, stack } = logged(new WebAPIPlatformError(answer)).err;
    expect(data).toEqual({ error: 'invalid_blocks', response_metadata: answer.response_metadata });
    expect(code).toBe('slack_webapi_platform_error');
    expect(message).toContain('invalid_blocks');
    expect(stack).toContain('log.test.ts');
  });

  it('says what was thrown that is no error', () => {
    expect(logged('just so').err).toEqual({ message: 'just so' });
    expect(logged({ message: 'just so', code: 'E_SO', body: typed }).err).toEqual({ message: 'just so', code: 'E_SO' });
  });

  it('leaves out what has an odd shape, and tells the rest', () => {
    const { message, stack, type } = logged(Object.assign(new TypeError('odd'), { code: null, statusCode: '500' })).err;
    expect({ message, type }).toEqual({ message: 'odd', type: 'TypeError' });
    expect(stack).toContain('log.test.ts');
  });

  it('says each reason where there are several', () => {
    const reasons = ['127.0.0.1', '::1'].map((address) => new Error(`connect ECONNREFUSED ${address}`));
    expect(logged(new AggregateError(reasons)).err.aggregateErrors).toEqual(
      reasons.map(({ message }) => ({ message })),
    );
  });
});
