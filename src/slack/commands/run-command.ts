import type { Language } from '../../catalog/language.ts';
import type { SlackMessage } from '../../render/message.ts';
import { sentences } from '../replies/plain.ts';
import type { Services } from '../services.ts';
import type { Command, CommandCall } from './command.ts';

const refused: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) =>
    `Only my admins may change this for a channel, so \`${name}\` did nothing. They are listed under \`admins\` in my ` +
    'configuration; ask one of them, or whoever runs me.',
  zh: (name) =>
    `只有我的管理员才能修改频道设置，所以 \`${name}\` 没有生效。管理员列在我的配置的 \`admins\` 里；请找其中一位，或者运行我的人。`,
};

/** Does what a command says, or tells that the person may not; Slack vouches for who that is. */
export async function runCommand(services: Services, command: Command, call: CommandCall): Promise<SlackMessage> {
  const { policy, log } = services;
  if (command.changesChannel?.(call.words) && !mayChange(policy.admins, call.user)) {
    log.info({ command: command.name, user: call.user, channel: call.channel }, 'A command is for admins only');
    return sentences(call.language, refused[call.language](command.name));
  }
  return command.run(services, call);
}

/** Where nobody is listed, everybody may. */
function mayChange(admins: ReadonlySet<string>, user: string): boolean {
  return admins.size === 0 || admins.has(user);
}
