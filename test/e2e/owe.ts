import { openStore } from '../../src/store/open.ts';
import type { Database } from '../../src/store/place.ts';
import type { MessageKey } from '../../src/store/store.ts';

/** Leaves messages in the store that somebody took in and did not answer: each asks for help. */
export async function owe(database: Database, ...keys: readonly MessageKey[]): Promise<void> {
  const store = await openStore(database, { now: Date.now });
  const what = { kind: 'command', words: 'help' };
  const payload = JSON.stringify({ direct: false, shared: false, inThread: false, what });
  for (const key of keys) {
    await store.admit({ ...key, threadTs: key.ts, asked: true, edit: '', payload });
  }
  await store.close();
}
