import type { Deployment, Protocol } from '../catalog/schema.ts';
import type { BackendSettings } from './backends/index.ts';

/** How far a search reaches around the moment of an error, in milliseconds; `trace` to either side, for a trace id. */
export interface Reach {
  readonly before: number;
  readonly after: number;
  readonly trace: number;
}

/** A place where a gateway runs, as far as links into its logs depend on it. */
export interface LinkEnvironment {
  readonly name: string;
  readonly deployment: Deployment;
  /** How its business systems are attached, where all are alike. */
  readonly protocol?: Protocol | undefined;
  readonly window: Reach;
  /** By the ids of log sources, and the groups `gateway`, `business`, `phone` and `default`. */
  readonly logs: Readonly<Partial<Record<string, BackendSettings>>>;
}
