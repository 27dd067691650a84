import type { z } from 'zod';
import type { LogKey } from '../../catalog/schema.ts';

/** What a link asks a log backend for. All the words must stand in a line, verbatim. */
export interface LogQuery extends Readonly<Partial<Record<LogKey, string>>> {
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
