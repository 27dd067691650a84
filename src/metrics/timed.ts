import type { Metrics } from './metrics.ts';

type Call = (...given: readonly unknown[]) => unknown;

/** The same calls, each of whose functions is timed under its own name; those that give a promise until it is settled. */
export function timed<T extends object>(calls: T, { stored }: Pick<Metrics, 'stored'>): T {
  const made = Object.entries(calls).map(([name, call]) => [
    name,
    typeof call === 'function' ? timedCall(name, call.bind(calls), stored) : call,
  ]);
  return Object.fromEntries(made) as T;
}

function timedCall(name: string, call: Call, stored: Metrics['stored']): Call {
  return async (...given) => {
    const since = performance.now();
    let failed = true;
    try {
      const result = await call(...given);
      failed = false;
      return result;
    } finally {
      stored(name, (performance.now() - since) / 1000, failed);
    }
  };
}
