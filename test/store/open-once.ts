/** Opens the store in the file that is named, uses it and ends; exit status 1 when that fails. */
import { openStore } from '../../src/store/open.ts';

const store = await openStore(process.argv[2] ?? '', Date.now);
await store.setMode('T1', 'C1', 'watch', 'U1');
await store.close();
process.disconnect();
