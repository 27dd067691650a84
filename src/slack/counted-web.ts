import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import type { CallOutcome, Metrics } from '../metrics/metrics.ts';

/** Who is told of calls: who counts, and whoever has to know that the token no longer counts. */
export interface Told {
  readonly metrics: Metrics;
  readonly onAuthRefused: () => void;
}

/**
 * A Web API client that counts its calls and how they end. What is no answer of Slack's fails as what it is: the client
 * would take all of it, which can be half a thread, for the word of a refusal, and that goes into the log.
 */
export class CountedWebClient extends WebClient {
  readonly #metrics: Metrics;
  readonly #onAuthRefused: () => void;

  constructor(token: string, options: WebClientOptions, { metrics, onAuthRefused }: Told) {
    super(token, options);
    this.#metrics = metrics;
    this.#onAuthRefused = onAuthRefused;
  }

  override apiCall(...[method, options]: Parameters<WebClient['apiCall']>): ReturnType<WebClient['apiCall']> {
    const called = (name: string, outcome: CallOutcome): void => {
      this.#metrics.called(name, outcome);
      if (outcome === 'auth_refused') {
        this.#onAuthRefused();
      }
    };
    return counted({ ...this.#metrics, called }, method, readable(super.apiCall(method, options)));
  }
}

/** The network between us and Slack answered, or it broke off in the middle of an answer: what became of the call is open. */
const unreadable = 'UnreadableAnswer';

async function readable<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && !/^[\w.-]{1,80}$/.test(error.data.error)) {
      throw new WebAPIRequestError(Object.assign(new Error('the answer is not one of Slack’s'), { name: unreadable }));
    }
    throw error;
  }
}

/** Counts a call of a method by how it ends, and gives what it gives. */
export async function counted<T>(
  metrics: Pick<Metrics, 'called' | 'askedToWait'>,
  method: string,
  call: Promise<T>,
): Promise<T> {
  try {
    const result = await call;
    metrics.called(method, 'ok');
    return result;
  } catch (error) {
    metrics.called(method, outcomeOf(error));
    if (error instanceof WebAPIRateLimitedError) {
      metrics.askedToWait(method, error.retryAfter);
    }
    throw error;
  }
}

/** Slack's words for a token or an app that no longer counts. */
const authRefusals: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'not_allowed_token_type',
  'not_authed',
  'token_expired',
  'token_revoked',
]);

/** Slack has hundreds of words for a refusal: which it was stands in the log, and here only whose business it is. */
function outcomeOf(error: unknown): CallOutcome {
  if (error instanceof WebAPIPlatformError) {
    const { error: word } = error.data;
    return authRefusals.has(word) ? 'auth_refused' : word === 'missing_scope' ? 'scope_missing' : 'refused';
  }
  if (error instanceof WebAPIRateLimitedError) {
    return 'rate_limited';
  }
  const name = error instanceof WebAPIRequestError ? error.original.name : '';
  if (error instanceof WebAPIHTTPError || name === unreadable) {
    return 'http_error';
  }
  return name === 'TimeoutError' ? 'timeout' : 'unreachable';
}
