import type { Language } from '../../catalog/language.ts';
import type { Line, Part } from '../../render/card.ts';
import { prose } from '../../render/inline.ts';
import { commandName } from '../ids.ts';
import { withoutButtons } from '../replies/plain.ts';
import { type Command, nothingFollows } from './command.ts';

const texts = {
  en: {
    lead: 'I explain result codes of the Mobile Gateway Service: what it is, whose it is, what to check.',
    ask: 'Ask',
    examples: [
      '`/mgscode 4001` or several: `/mgscode 4001 7003 6666`',
      '`/mgscode android 4`, `4 ios`, `sg 203` where a number means several things',
      '`/mgscode SERVER_REQUESTTIMEOUT`, or the message that the app showed',
      'Paste response headers, an exception or a log line after the command.',
    ],
    elsewhere: 'Elsewhere',
    places: [
      'In a thread, where commands do not work: mention me, alone to explain what was said last, or with a question.',
      'On any message: its menu, *Explain gateway error*. It works where I am no member, too.',
      'In a direct message just write.',
    ],
    commands: 'Commands',
    about: 'this page',
    forAdmins: ' (admins only)',
    forAdminsToSet: ' (to set it: admins only)',
  },
  zh: {
    lead: '我解释移动网关服务（MGS）的结果码：是什么、该谁处理、先查什么。',
    ask: '怎么问',
    examples: [
      '`/mgscode 4001`，一次问几个也行：`/mgscode 4001 7003 6666`',
      '`/mgscode android 4`、`4 ios`、`sg 203`：一个数字有好几种含义时，加上平台',
      '`/mgscode SERVER_REQUESTTIMEOUT`，或者 App 上显示的提示',
      '在命令后面粘贴响应头、异常或一行日志。',
    ],
    elsewhere: '其他用法',
    places: [
      '消息串里用不了命令：@ 我就行。单独 @ 我，我解释前面最后说到的报错；也可以带上问题。',
      '任何一条消息：点开它的菜单，选“Explain gateway error”。我不在的频道也能用。',
      '私信里直接写。',
    ],
    commands: '命令（也可以写：帮助、列表、状态、关注、安静、语言）',
    about: '本页',
    forAdmins: '（仅限管理员）',
    forAdminsToSet: '（设置仅限管理员）',
  },
} as const satisfies Record<Language, object>;

/** Help, made from the table of commands that it stands in. */
export function helpCommand(table: () => readonly Command[]): Command {
  return {
    name: 'help',
    chinese: '帮助',
    usage: '',
    about: { en: texts.en.about, zh: texts.zh.about },
    takes: nothingFollows,
    run: async ({ policy }, { language }) =>
      withoutButtons({ language, parts: helpParts(table(), language, policy.admins.size > 0) }),
  };
}

function helpParts(commands: readonly Command[], language: Language, hasAdmins: boolean): readonly Part[] {
  const say = texts[language];
  const orders = commands.map((command): Line => {
    const usage = command.usage === '' ? '' : ` ${command.usage}`;
    const limit = hasAdmins ? limitOf(command, language) : '';
    return [{ code: `${commandName} ${command.name}${usage}` }, ` ${command.about[language]}${limit}`];
  });
  return [
    { kind: 'lines', lines: [[say.lead]] },
    list(say.ask, say.examples.map(prose)),
    list(say.elsewhere, say.places.map(prose)),
    list(say.commands, orders),
  ];
}

/** Some commands only change something with words behind them; without any they tell, and that is for all. */
function limitOf({ changesChannel }: Command, language: Language): string {
  const say = texts[language];
  return changesChannel === undefined ? '' : changesChannel([]) ? say.forAdmins : say.forAdminsToSet;
}

function list(label: string, items: readonly Line[]): Part {
  return { kind: 'list', label, ordered: false, items };
}
