import { type Language, languages } from '../../catalog/language.ts';
import { chooseLanguage } from '../../resolve/language.ts';
import { configuredIn } from '../languages.ts';
import { sentences } from '../replies/plain.ts';
import type { Command } from './command.ts';

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
  run: async ({ store, policy, channelLanguages }, call) => {
    const { team, channel, user, language } = call;
    const [word] = call.words;
    const configured = await configuredIn(policy, call.channelName);
    if (word === undefined) {
      const here = chooseLanguage({ channel: await store.language(team, channel), configured });
      return sentences(language, texts[language].now[here]);
    }
    const wanted = isLanguage(word) ? word : undefined;
    await store.setLanguage(team, channel, wanted, user);
    channelLanguages.forget(team, channel);
    const now = chooseLanguage({ channel: wanted, configured });
    return sentences(now, wanted === undefined ? texts[now].auto : texts[now].set);
  },
};

function isLanguage(word: string): word is Language {
  return languages.some((language) => language === word);
}
