import { loadCatalog } from '../../src/catalog/load.ts';

/** The log sources of the catalog that ships with the bot. */
export const logIds: readonly string[] = [...loadCatalog().logs.keys()];
