import { type Metrics, noMetrics } from './metrics.ts';
import type { MetricsParts } from './server.ts';

/** What is counted, and how to end its being read. */
export interface OpenMetrics {
  readonly metrics: Metrics;
  readonly close: () => Promise<void>;
}

/** Starts to count and to listen; with port 0 neither, and nothing is loaded for it. Rejects when the port is taken. */
export async function openMetrics(parts: MetricsParts): Promise<OpenMetrics> {
  if (parts.port === 0) {
    return { metrics: noMetrics, close: async () => undefined };
  }
  const { startMetrics } = await import('./server.ts');
  return startMetrics(parts);
}
