import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What channels were told to do. `now` gives milliseconds since 1970. */
export function channels(db: Kysely<Tables>, now: () => number): Pick<Store, 'mode' | 'setMode'> {
  return {
    async mode(team, channel) {
      const row = await db
        .selectFrom('channels')
        .select('mode')
        .where((and) => and.and({ team, channel }))
        .executeTakeFirst();
      return row?.mode;
    },

    async setMode(team, channel, mode, by) {
      const change = { mode, changed_by: by, changed_at: now() };
      await db
        .insertInto('channels')
        .values({ team, channel, ...change })
        .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet(change))
        .execute();
    },
  };
}
