import type { Language } from '../catalog/language.ts';

/** What kept the bot from reading all that a question was about. */
export const problems = ['file-scope', 'file-out-of-reach', 'file-failed', 'file-cut', 'thread-scope'] as const;
/** @see problems */
export type Problem = (typeof problems)[number];

/** What the person is told of it, and what they can do. */
export const problemsIn: Readonly<Record<Language, Readonly<Record<Problem, string>>>> = {
  en: {
    'file-scope':
      'I cannot read the file: my permission `files:read` is missing. Ask whoever runs me to add it, or paste the text itself.',
    'file-out-of-reach':
      'I cannot read the file: it lies in a channel that I am not in. Invite me, or paste the text itself.',
    'file-failed': 'I could not read the file: Slack did not hand it over. Try again, or paste the text itself.',
    'file-cut': 'Only the first megabyte of the file was read.',
    'thread-scope':
      'I cannot read this thread: a history permission is missing. Paste the text into the mention, or use the message ' +
      'shortcut “Explain gateway error”.',
  },
  zh: {
    'file-scope': '读不了这个文件：我缺少 `files:read` 权限。请管理我的人加上，或者直接粘贴文本。',
    'file-out-of-reach': '读不了这个文件：它在一个我没有加入的频道里。请邀请我，或者直接粘贴文本。',
    'file-failed': '没能读到这个文件：Slack 没有给我。请再试一次，或者直接粘贴文本。',
    'file-cut': '只读了文件的前 1 MB。',
    'thread-scope':
      '读不了这个消息串：我缺少读取历史消息的权限。请把文本和 @ 我写在同一条消息里，或者用消息菜单里的“Explain gateway error”。',
  },
};
