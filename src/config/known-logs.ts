import type { RawLog } from '../catalog/schema.ts';

/** What the configuration depends on of a log source: how it is called, and where alone it is. */
export type KnownLog = Pick<RawLog, 'id' | 'title' | 'deployment' | 'protocols'>;

/** The log sources that there are; undefined when the catalog is not in order and they cannot be known. */
export type KnownLogs = readonly KnownLog[] | undefined;
