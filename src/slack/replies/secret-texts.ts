import type { Language } from '../../catalog/language.ts';
import type { SlackMessage } from '../../render/message.ts';
import type { Answer } from '../../resolve/answer.ts';
import { sentences } from './plain.ts';

/** How a secret came before the bot: posted by the person who is told, typed into the command, or posted by another. */
export type SecretWay = 'posted' | 'typed' | 'found';

/** Which kind of secret it was is not said, and nothing of it: the warning itself could be seen over a shoulder. */
const texts: Readonly<Record<Language, Readonly<Record<SecretWay, string>>>> = {
  en: {
    posted:
      'Only you see this: what you posted holds what looks like a secret. I masked it in my answer and do not keep it, but ' +
      'whoever is in this conversation can read your message. Revoke the secret, and delete the message.',
    typed:
      'What you typed holds what looks like a secret. I masked it in my answer and do not keep it, but it went through ' +
      'Slack: revoke it.',
    found:
      'The message that I explain holds what looks like a secret. I masked it in my answer, but whoever is in that ' +
      'conversation can read it there: see that the secret is revoked and the message deleted.',
  },
  zh: {
    posted:
      '只有你能看到这条提示：你发的内容里好像有密钥之类的敏感信息。我在回答里已经遮住，也不会保存，但这个会话里的人都能看到你的消息。' +
      '请尽快作废它，并删除那条消息。',
    typed: '你输入的内容里好像有密钥之类的敏感信息。我在回答里已经遮住，也不会保存，但它经过了 Slack：请尽快作废。',
    found:
      '我解释的这条消息里好像有密钥之类的敏感信息。我在回答里已经遮住，但那个会话里的人都能看到原消息：请让人尽快作废它，并删除那条消息。',
  },
};

/** What a person is told about a secret. */
export function secretNotice(way: SecretWay, language: Language): SlackMessage {
  return sentences(language, texts[language][way]);
}

/** An answer that only one person sees, with the warning before it if the question held a secret. */
export function withSecretNotice(message: SlackMessage, answer: Answer, way: SecretWay): SlackMessage {
  if (answer.redacted === 0) {
    return message;
  }
  const notice = secretNotice(way, answer.language);
  return { text: `${notice.text}\n${message.text}`, blocks: [...notice.blocks, ...message.blocks] };
}
