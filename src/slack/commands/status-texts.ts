import type { OverlayInfo } from '../../catalog/catalog.ts';
import type { Language } from '../../catalog/language.ts';
import type { ConfigInfo } from '../../config/file.ts';

/** Of more environments than this, the others are only counted. */
const mostNames = 12;

const english = {
  version: 'Version',
  connection: 'Connection',
  catalog: 'Catalog',
  overlay: 'Team overlay',
  configuration: 'Configuration',
  broken: 'Not taken',
  store: 'Store',
  channel: 'This channel',
  language: 'Language here',
  replica: 'Replica',
  up: (version: string, time: string) => `${version}, up ${time}`,
  connected: (mode: string, identity: string) => `${mode}, ${identity}`,
  known: 'known to Slack',
  unknown: (problem: string) => `not known to Slack: ${problem}`,
  entries: (version: string, count: number) => `${version}, ${count} entries`,
  told: ({ version, added, noted }: OverlayInfo) =>
    `${version}, ${added} ${added === 1 ? 'entry' : 'entries'} of its own, notes on ${noted} of the catalog`,
  noOverlay: 'none',
  kept: (engine: string, state: string) => `${engine}, ${state}`,
  comma: ', ',
  file: ({ path, state }: ConfigInfo) =>
    state === 'written' ? path : `${state === 'absent' ? `no ${path}` : `${path} says nothing`}: the defaults hold`,
  environments: (names: readonly string[]) =>
    names.length === 0 ? 'no environments' : `environments ${some(names, ', ', (more) => ` and ${more} more`)}`,
  notTaken: (finding: string, more: number) =>
    `${finding}${more === 0 ? '' : `; and ${more} more`} (until this is mended, what was there before holds)`,
  answers: 'answers',
  silent: 'does not answer; see the log',
  untold: 'not known while the store does not answer',
  watch: 'watched: pasted errors are explained unasked',
  quiet: 'quiet: I answer only when asked',
  byName: 'watched because of its name: pasted errors are explained unasked',
  unwatched: 'not watched: unasked I explain only in threads that I take part in',
  languages: {
    en: 'English, unless the question is in Chinese',
    zh: 'Chinese',
    auto: 'that of the question, else as configured',
  },
  days: (count: number) => `${count} days`,
  hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  minutes: (count: number) => `${count} min`,
};

/** What the status says. */
export type StatusTexts = typeof english;

const chinese: StatusTexts = {
  version: '版本',
  connection: '连接',
  catalog: '目录',
  overlay: '团队补充',
  configuration: '配置',
  broken: '没有生效',
  store: '存储',
  channel: '本频道',
  language: '回答语言',
  replica: '副本',
  up: (version, time) => `${version}，已运行 ${time}`,
  connected: (mode, identity) => `${mode}，${identity}`,
  known: 'Slack 已确认身份',
  unknown: (problem) => `Slack 未确认身份：${problem}`,
  entries: (version, count) => `${version}，共 ${count} 条`,
  told: ({ version, added, noted }) => `${version}，自有 ${added} 条，补充目录 ${noted} 条`,
  noOverlay: '无',
  kept: (engine, state) => `${engine}，${state}`,
  comma: '，',
  file: ({ path, state }) =>
    state === 'written' ? path : `${state === 'absent' ? `没有 ${path}` : `${path} 没有内容`}，按默认配置`,
  environments: (names) =>
    names.length === 0 ? '没有环境' : `环境 ${some(names, '、', (more) => ` 等，另有 ${more} 个`)}`,
  notTaken: (finding, more) => `${finding}${more === 0 ? '' : `；另有 ${more} 处`}（改好之前，仍按原来的内容回答）`,
  answers: '正常',
  silent: '没有应答，见日志',
  untold: '存储没有应答，暂时不知道',
  watch: '已关注：有人粘贴报错时主动解释',
  quiet: '安静：只在被问到时回答',
  byName: '按频道名关注：有人粘贴报错时主动解释',
  unwatched: '未关注：只在我参与的消息串里主动解释',
  languages: { en: '英文，用中文提问时用中文', zh: '中文', auto: '跟随提问，看不出时按配置' },
  days: (count) => `${count} 天`,
  hours: (hours, minutes) => `${hours} 小时 ${minutes} 分钟`,
  minutes: (count) => `${count} 分钟`,
};

/** What the status says, in each language. */
export const statusIn: Readonly<Record<Language, StatusTexts>> = { en: english, zh: chinese };

function some(names: readonly string[], between: string, others: (more: number) => string): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).join(between)}${more > 0 ? others(more) : ''}`;
}
