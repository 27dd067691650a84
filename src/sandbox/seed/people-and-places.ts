/** A member of the workspace. `name` is the handle; bots have a `botId` and, if they are apps, an `appId`. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly botId?: string;
  readonly appId?: string;
}

/** A conversation. `members` holds user ids; `with` is the person of a direct message with the bot. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'im';
  readonly members: ReadonlySet<string>;
  readonly archived: boolean;
  readonly extShared: boolean;
  readonly with?: string;
}

/** The ids that tests and the page go by. They never change. */
export const ids = {
  team: 'T0ACMEBANK',
  app: 'A0MGSCODE1',
  botUser: 'U0MGSCODE1',
  bot: 'B0MGSCODE1',
  you: 'U0SAMRIVER',
  lin: 'U0LINMEI01',
  jonas: 'U0JONASFAL',
  alertsUser: 'U0ALERTS01',
  alertsBot: 'B0ALERTS01',
  slackbot: 'USLACKBOT',
  incident: 'C0INC47110',
  mobile: 'C0MOBILE01',
  random: 'C0RANDOM01',
  release: 'C0RELEASE1',
  archived: 'C0OLDLAUNC',
  dm: 'D0SAMMGSCO',
} as const;

/** Everybody in the workspace; the bot answers to `botName`. */
export function people(botName: string): readonly Person[] {
  return [
    { id: ids.you, name: 'sam', realName: 'Sam Rivera' },
    { id: ids.lin, name: 'lin', realName: 'Lin Mei' },
    { id: ids.jonas, name: 'jonas', realName: 'Jonas Falk' },
    { id: ids.botUser, name: botName, realName: botName, botId: ids.bot, appId: ids.app },
    {
      id: ids.alertsUser,
      name: 'gateway-alerts',
      realName: 'gateway-alerts',
      botId: ids.alertsBot,
      appId: 'A0ALERTS01',
    },
    { id: ids.slackbot, name: 'slackbot', realName: 'Slackbot' },
  ];
}

const humans = [ids.you, ids.lin, ids.jonas];

function place(id: string, name: string, bot: boolean, more: Partial<Place> = {}): Place {
  const members = new Set<string>([...humans, ids.alertsUser, ...(bot ? [ids.botUser] : [])]);
  return { id, name, kind: 'channel', members, archived: false, extShared: false, ...more };
}

function directMessage(id: string, user: string): Place {
  return place(id, 'dm', true, { kind: 'im', members: new Set([user, ids.botUser]), with: user });
}

/** Every conversation: channels with the bot and without it, an archived one, and a direct message for each person. */
export function places(): readonly Place[] {
  return [
    place(ids.incident, 'inc-4711-payments', true),
    place(ids.mobile, 'mobile-team', true),
    place(ids.random, 'random', false),
    place(ids.release, 'release', false, { kind: 'private' }),
    place(ids.archived, 'old-launch', true, { archived: true }),
    directMessage(ids.dm, ids.you),
    directMessage('D0LINMGSCO', ids.lin),
    directMessage('D0JONMGSCO', ids.jonas),
  ];
}
