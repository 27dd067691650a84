import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { instruments } from './instruments.ts';
import type { Metrics } from './metrics.ts';

/** Whoever reads the metrics gives up after ten seconds; a store that does not answer by then is not waited for. */
const longestAskMs = 2_000;

/** What the metrics tell of the process beside what is counted. */
export interface BookParts {
  readonly version: string;
  /** How many deliveries wait for their answer; absent where the store cannot tell. */
  readonly pending?: (() => Promise<number>) | undefined;
}

/** What was counted so far, and how it is read. */
export interface Book {
  readonly metrics: Metrics;
  readonly contentType: string;
  /** All of it as Prometheus reads it. */
  readonly text: () => Promise<string>;
}

/** Opens a registry of its own, so that several bots of one process count apart. */
export function openBook({ version, pending }: BookParts): Book {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'mgscode_build_info',
    help: 'Always 1: the version that runs, and its Node',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version, node: process.version }, 1);
  if (pending !== undefined) {
    countPending(registry, pending);
  }
  return {
    metrics: instruments(registry),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** Asked at every reading. Where the store does not tell there is no figure, since none at all is better than a wrong one. */
function countPending(registry: Registry, pending: () => Promise<number>): void {
  new Gauge({
    name: 'mgscode_deliveries_pending',
    help: 'Messages that were taken on and not answered yet, of all replicas on the store',
    registers: [registry],
    async collect() {
      const count = await soon(pending);
      if (count === undefined) {
        this.remove();
      } else {
        this.set(count);
      }
    },
  });
}

/** What is asked for, or undefined when that fails or takes too long. */
async function soon(ask: () => Promise<number>): Promise<number | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestAskMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
