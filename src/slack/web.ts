import {
  type Logger,
  LogLevel,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import { type Metrics, noMetrics } from '../metrics/metrics.ts';
import { CountedWebClient } from './counted-web.ts';

/** A channel takes about one message a second, so a wait longer than this means that something else is wrong. */
const longestWaitSeconds = 30;
const mostWaits = 3;

/** Whoever makes a call is told how it failed, and logs it once; the client's own lines would say it again, and not as JSON. */
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** How a client calls: how long it waits for an answer, in milliseconds, who counts, and who hears of a refused token. */
export interface WebParts {
  readonly timeoutMs: number;
  readonly metrics?: Metrics;
  readonly onAuthRefused?: () => void;
}

const nobody = (): void => undefined;

/**
 * A Web API client that sends every call once. The client's own retries would post a message again after a connection
 * was reset, although Slack may have taken it. A call that has not answered in `timeoutMs` milliseconds is given up. No
 * call waits for others: one that did would be sent when the lease that it was allowed under is another's already.
 */
export function openWeb(
  token: string,
  slackApiUrl: string,
  { timeoutMs, metrics = noMetrics, onAuthRefused = nobody }: WebParts,
): WebClient {
  const options = {
    slackApiUrl,
    logger: silent,
    timeout: timeoutMs,
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  return new CountedWebClient(token, options, { metrics, onAuthRefused });
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

/** Why a call failed, for the log: Slack's word for it, or what the network said underneath. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof WebAPIRequestError ? error.original : error;
  const deeper = deepest(cause);
  return refusal(error) ?? (deeper instanceof Error ? codeOrMessage(deeper) : String(deeper));
}

/** A proxy's refusal lies three causes deep; a chain of many more is none. */
const mostCauses = 8;

function deepest(error: unknown, left = mostCauses): unknown {
  return left > 0 && error instanceof Error && error.cause instanceof Error ? deepest(error.cause, left - 1) : error;
}

/** What Node says of a certificate that nobody whom it trusts vouches for. */
const untrusted: ReadonlySet<unknown> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** `ECONNREFUSED` says it all, where the message can be empty. Node’s own advice about certificates is a flag of its own. */
function codeOrMessage(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (untrusted.has(code)) {
    const reason = error.message.replace(/; if the root CA is installed locally.*$/s, '');
    return `${reason}; name the file of its certificate authority by NODE_EXTRA_CA_CERTS`;
  }
  return code !== undefined && error.message === '' ? code : error.message;
}
