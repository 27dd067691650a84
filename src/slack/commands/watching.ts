import type { Language } from '../../catalog/language.ts';
import type { ChannelMode } from '../../store/store.ts';
import { sentences } from '../replies/plain.ts';
import { type Command, nothingFollows, overtaken } from './command.ts';
import { changeSoon, orTooLate, readSoon } from './patience.ts';

type InEach = Readonly<Record<Language, string>>;

/** Explains pasted errors in this channel without being asked. */
export const watchCommand: Command = switchCommand(
  'watch',
  '关注',
  { en: 'explain pasted errors in this channel unasked', zh: '在这个频道主动解释粘贴的报错' },
  {
    en:
      'From now on I explain pasted gateway errors in this channel without being asked, on strong evidence only. ' +
      'I have to be in it: `/invite @mgscode`. `/mgscode quiet` ends it.',
    zh:
      '从现在起，有人在这个频道粘贴网关报错，只要证据充分，我就会主动解释。' +
      '前提是我在这个频道里：`/invite @mgscode`。`/mgscode quiet` 可以取消。',
  },
);

/** Stays silent in this channel unless it is asked. */
export const quietCommand: Command = switchCommand(
  'quiet',
  '安静',
  { en: 'in this channel answer only when asked', zh: '在这个频道只在被问到时回答' },
  {
    en: 'From now on I answer in this channel only when somebody asks me. `/mgscode watch` ends it.',
    zh: '从现在起，我在这个频道只在有人问我时才回答。`/mgscode watch` 可以取消。',
  },
);

function switchCommand(mode: ChannelMode, chinese: string, about: InEach, confirmation: InEach): Command {
  return {
    name: mode,
    chinese,
    usage: '',
    about,
    takes: nothingFollows,
    changesChannel: () => true,
    run: (services, { team, channel, user, language, given }) =>
      orTooLate(services, language, 'unsaved', async () => {
        await changeSoon(services.store.setMode(team, channel, mode, user, given));
        const holds = given === undefined || (await readSoon(services.store.mode(team, channel))) === mode;
        return sentences(language, holds ? confirmation[language] : overtaken[language]);
      }),
  };
}
