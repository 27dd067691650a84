import type { AdminApi } from '../api.ts';
import { randomId } from '../ids.ts';
import { joinBot, removeBot, setArchived, setExtShared } from '../people/roaming.ts';
import { ids } from '../seed/people-and-places.ts';
import type { World } from '../world.ts';

/** Changes of the workspace and of what the app may do, for tests. */
export function adminApi(world: World): AdminApi {
  return {
    setScopes: (scopes) => world.access.setScopes(scopes),
    revokeToken: (error = 'token_revoked') => world.access.revoke(error),
    restoreToken: () => world.access.revoke(undefined),
    async join(channel) {
      await joinBot(world, channel).told;
    },
    leave: (channel) => removeBot(world, channel),
    archive: (channel, archived = true) => setArchived(world, channel, archived),
    shareExternally: (channel, shared = true) => setExtShared(world, channel, shared),
    addChannel({ name, id = randomId('C'), kind = 'channel', joined = true }) {
      const members = new Set<string>([ids.you, ids.lin, ids.jonas, ids.alertsUser, ...(joined ? [ids.botUser] : [])]);
      world.workspace.setPlace({ id, name, kind, members, archived: false, extShared: false });
      world.activity.touch();
      return id;
    },
  };
}
