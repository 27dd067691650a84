import type { CallOutcome, Metrics } from '../metrics/metrics.ts';

/** What Bolt answers a `response_url` by. */
type Fetch = typeof globalThis.fetch;

/** Counts answers to a `response_url` among the calls of the Web API; `call` is what sends them. */
export function countedFetch({ called }: Pick<Metrics, 'called'>, call: Fetch): Fetch {
  return async (url, init) => {
    try {
      const response = await call(url, init);
      called('response_url', outcomeOf(response));
      return response;
    } catch (error) {
      called('response_url', error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable');
      throw error;
    }
  };
}

function outcomeOf({ ok, status }: Response): CallOutcome {
  if (status === 429) {
    return 'rate_limited';
  }
  return ok ? 'ok' : status < 500 ? 'refused' : 'http_error';
}
