import { type Language, languages } from '../../catalog/language.ts';
import type { SlackMessage } from '../../render/message.ts';
import { chooseLanguage } from '../../resolve/language.ts';
import { configuredIn } from '../languages.ts';
import { sentences } from '../replies/plain.ts';
import type { Services } from '../services.ts';
import { type Command, type CommandCall, overtaken } from './command.ts';
import { changeSoon, orTooLate, readSoon } from './patience.ts';

const texts = {
  en: {
    set: 'From now on I answer in this channel in English, except when a question is in Chinese. `/mgscode lang auto` ends it.',
    auto: 'From now on I answer in this channel in the language of the question, and otherwise as I am configured.',
    now: {
      en: 'Here I answer in English, except when a question is in Chinese. `/mgscode lang zh` makes it Chinese always.',
      zh: 'Here I answer in Chinese. `/mgscode lang en` makes it English, except when a question is in Chinese.',
    },
  },
  zh: {
    set: '从现在起，我在这个频道用中文回答。`/mgscode lang auto` 可以取消。',
    auto: '从现在起，我在这个频道按提问的语言回答，看不出语言时按配置回答。',
    now: {
      en: '我在这里用英文回答，用中文提问时用中文回答。`/mgscode lang zh` 可以一律换成中文。',
      zh: '我在这里用中文回答。`/mgscode lang en` 可以换成英文（用中文提问时仍用中文回答）。',
    },
  },
} as const satisfies Record<Language, object>;

const auto = 'auto';

/** Sets the language that a channel is answered in, or says which it is. */
export const langCommand: Command = {
  name: 'lang',
  chinese: '语言',
  usage: `[${[...languages, auto].join('|')}]`,
  about: { en: 'which language this channel is answered in', zh: '在这个频道用什么语言回答' },
  takes: ([word = auto, ...more]) => more.length === 0 && (word === auto || isLanguage(word)),
  changesChannel: (words) => words.length > 0,
  run: (services, call) => {
    const [word] = call.words;
    return word === undefined
      ? orTooLate(services, call.language, 'unread', () => tell(services, call))
      : orTooLate(services, call.language, 'unsaved', () => set(services, call, isLanguage(word) ? word : undefined));
  },
};

async function tell({ store, policy }: Services, call: CommandCall): Promise<SlackMessage> {
  const configured = await configuredIn(policy, call.channelName);
  const channel = await readSoon(store.language(call.team, call.channel));
  return sentences(call.language, texts[call.language].now[chooseLanguage({ channel, configured })]);
}

async function set(services: Services, call: CommandCall, wanted: Language | undefined): Promise<SlackMessage> {
  const { store, policy, channelLanguages } = services;
  const { team, channel, user, given } = call;
  const configured = await configuredIn(policy, call.channelName);
  // However late it is: what was known before is wrong from then on.
  const setting = store
    .setLanguage(team, channel, wanted, user, given)
    .finally(() => channelLanguages.forget(team, channel));
  await changeSoon(setting);
  if (given !== undefined && (await readSoon(store.language(team, channel))) !== wanted) {
    return sentences(call.language, overtaken[call.language]);
  }
  const now = chooseLanguage({ channel: wanted, configured });
  return sentences(now, wanted === undefined ? texts[now].auto : texts[now].set);
}

function isLanguage(word: string): word is Language {
  return languages.some((language) => language === word);
}
