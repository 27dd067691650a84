import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { ChannelsTable, Tables } from './tables.ts';

type Told = Pick<ChannelsTable, 'mode' | 'language'>;
type Changed = Omit<ChannelsTable, 'mode' | 'language'>;

type ChannelCalls = Pick<Store, 'mode' | 'setMode' | 'language' | 'setLanguage'>;

/** What channels were told. `now` gives milliseconds since 1970. */
export function channels(db: Kysely<Tables>, now: () => number): ChannelCalls {
  return {
    mode: async (team, channel) => {
      const mode = (await find(db, team, channel))?.mode;
      return mode === 'usual' ? undefined : mode;
    },
    language: async (team, channel) => (await find(db, team, channel))?.language ?? undefined,
    setMode: (team, channel, mode, by, given) =>
      set(db, { team, channel, changed_by: by, changed_at: given ?? now() }, { mode }, given),
    setLanguage: (team, channel, language, by, given) =>
      set(db, { team, channel, changed_by: by, changed_at: given ?? now() }, { language: language ?? null }, given),
  };
}

function find(db: Kysely<Tables>, team: string, channel: string): Promise<Told | undefined> {
  return db
    .selectFrom('channels')
    .select(['mode', 'language'])
    .where((and) => and.and({ team, channel }))
    .executeTakeFirst();
}

/** One of the two changes, the other stays; both stay where the channel was told something after `given`. */
async function set(
  db: Kysely<Tables>,
  { team, channel, ...by }: Changed,
  told: Partial<Told>,
  given?: number,
): Promise<void> {
  await db
    .insertInto('channels')
    .values({ team, channel, mode: 'usual', language: null, ...told, ...by })
    .onConflict((conflict) => {
      const change = conflict.columns(['team', 'channel']).doUpdateSet({ ...told, ...by });
      return given === undefined ? change : change.where('channels.changed_at', '<=', given);
    })
    .execute();
}
