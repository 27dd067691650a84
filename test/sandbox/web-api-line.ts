import { type WebAPIPlatformError, WebClient } from '@slack/web-api';
import { afterEach, beforeEach } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';
import { silent } from './echo-app.ts';

/** A local Slack and a real client of it, new for each test. */
export interface Line {
  slack: LocalSlack;
  client: WebClient;
  /** Milliseconds by which the local Slack's clock is ahead. */
  ahead: number;
}

/** Sets both up around each test of a file. */
export function lineForEachTest(): Line {
  const line = { ahead: 0 } as Line;
  beforeEach(async () => {
    line.ahead = 0;
    line.slack = await startLocalSlack({ mode: 'http', seedMessages: false, now: () => Date.now() + line.ahead });
    line.client = clientOf(line.slack, line.slack.botToken);
  });
  afterEach(() => line.slack.close());
  return line;
}

/** A client with this token that says nothing and does not try again. */
export function clientOf(slack: LocalSlack, token: string | undefined): WebClient {
  return new WebClient(token, { slackApiUrl: slack.apiUrl, logger: silent, retryConfig: { retries: 0 } });
}

/** What Slack answers to a call that it refuses; throws when it does not. */
export async function refusalOf(call: Promise<unknown>): Promise<WebAPIPlatformError['data']> {
  const error: unknown = await call.then(
    () => new Error('it was not refused'),
    (reason) => reason,
  );
  if (error instanceof Error && 'data' in error) return error.data as WebAPIPlatformError['data'];
  throw error;
}
