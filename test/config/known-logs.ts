import { loadCatalog } from '../../src/catalog/load.ts';
import type { KnownLog } from '../../src/config/known-logs.ts';

/** The log sources of the catalog that ships with the bot. */
export const logs: readonly KnownLog[] = [...loadCatalog().logs.values()];

/** What the configuration calls them. */
export const logIds: readonly string[] = logs.map(({ id }) => id);
