import { checkModal } from '../block-kit.ts';
import { SocketTransport } from '../delivery/socket.ts';
import { visibleFile } from '../files.ts';
import { randomId } from '../ids.ts';
import { ids } from '../seed/people-and-places.ts';
import { ApiError, invalid, type Method, text } from './method.ts';

const authTest: Method = {
  token: 'any',
  run: (world) => ({
    url: `${world.url}/`,
    team: 'Acme Bank',
    user: world.config.botName,
    team_id: ids.team,
    user_id: ids.botUser,
    bot_id: ids.bot,
    is_enterprise_install: false,
  }),
};

/** The address for one Socket Mode connection; only for apps that receive that way. */
const connectionsOpen: Method = {
  token: 'app',
  run(world) {
    const { transport } = world.deliverer;
    if (!(transport instanceof SocketTransport)) throw new ApiError('not_allowed');
    return { url: transport.open(world.url) };
  },
};

const filesInfo: Method = {
  token: 'bot',
  scopes: ['files:read'],
  run(world, args) {
    const kept = visibleFile(world, text(args, 'file'));
    if (kept === undefined) throw new ApiError('file_not_found');
    return { file: { ...kept.file, channels: [kept.channel] }, content: kept.content, comments: [] };
  },
};

const usersInfo: Method = {
  token: 'bot',
  scopes: ['users:read'],
  run(world, args) {
    const id = text(args, 'user');
    const person = world.workspace.people.find((one) => one.id === id);
    if (person === undefined) throw new ApiError('user_not_found');
    const profile = { real_name: person.realName, display_name: person.name, team: ids.team };
    return {
      user: {
        id,
        team_id: ids.team,
        name: person.name,
        real_name: person.realName,
        deleted: false,
        is_bot: person.botId !== undefined,
        is_admin: false,
        tz: 'Asia/Shanghai',
        tz_offset: 28_800,
        profile,
      },
    };
  },
};

const viewsOpen: Method = {
  token: 'bot',
  run(world, args) {
    const refusal = checkModal(args.view);
    const exchanged = world.triggers.exchange(text(args, 'trigger_id'));
    if ('error' in exchanged) throw new ApiError(exchanged.error);
    if (refusal !== undefined) throw invalid(refusal);
    const id = randomId('V');
    const view = { id, team_id: ids.team, app_id: ids.app, bot_id: ids.bot, ...(args.view as object) };
    world.modal = { id, view, user: exchanged.user };
    world.activity.touch();
    return { view };
  },
};

/** The methods that neither write nor read messages. */
export const otherMethods: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'apps.connections.open': connectionsOpen,
  'files.info': filesInfo,
  'users.info': usersInfo,
  'views.open': viewsOpen,
};
