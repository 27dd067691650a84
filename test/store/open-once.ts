/** Opens the store in the database that is given as JSON, uses it and ends; exit status 1 when that fails. */
import { openStore } from '../../src/store/open.ts';

const store = await openStore(JSON.parse(process.argv[2] ?? ''), { now: Date.now });
await store.setMode('T1', 'C1', 'watch', 'U1');
await store.close();
process.disconnect();
