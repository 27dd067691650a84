import type { z } from 'zod';

/** What of an error a log can be searched for, the narrowest first. */
export const queryKeys = ['traceId', 'operationType', 'appId', 'workspaceId', 'code'] as const;

/** @see queryKeys */
export type QueryKey = (typeof queryKeys)[number];

/** What a link asks a log backend for. All the words must stand in a line, verbatim. */
export interface LogQuery extends Readonly<Partial<Record<QueryKey, string>>> {
  /** The window, milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** One log product: what it must be told in the configuration, and how a link into it is built. */
export interface Backend<Settings extends z.ZodType> {
  /** What the configuration calls it: `loki`. */
  readonly kind: string;
  /** What a link is called: `Grafana (Loki)`. */
  readonly title: string;
  /** A strict object with the kind as a literal. */
  readonly settings: Settings;
  /** The whole URL, always of the scheme and host in the settings. Pure. */
  readonly link: (settings: z.infer<Settings>, query: LogQuery) => string;
}
