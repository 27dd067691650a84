import { WebAPIPlatformError, WebAPIRateLimitedError, WebClient } from '@slack/web-api';

/** A call that has not answered by then is given up: the person is waiting. */
const timeoutMs = 10_000;

/** A channel takes about one message a second, so a wait longer than this means that something else is wrong. */
const longestWaitSeconds = 30;
const mostWaits = 3;

/**
 * A Web API client that sends every call once. The client's own retries would post a message again after a connection
 * was reset, although Slack may have taken it.
 */
export function openWeb(token: string, slackApiUrl: string): WebClient {
  return new WebClient(token, {
    slackApiUrl,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}

/** Makes a call, waiting as long as Slack says when it is asked to slow down. Throws what the call throws otherwise. */
export async function patiently<T>(call: () => Promise<T>, waits = 0): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const seconds = error instanceof WebAPIRateLimitedError ? error.retryAfter : undefined;
    if (seconds === undefined || seconds > longestWaitSeconds || waits >= mostWaits) {
      throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return patiently(call, waits + 1);
  }
}

/** Slack's word for why it refused a call, such as `not_in_channel`; undefined for any other failure. */
export function refusal(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}
