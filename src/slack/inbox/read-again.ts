import type { Language } from '../../catalog/language.ts';
import type { Lease } from '../../store/store.ts';
import { languageOf } from '../languages.ts';
import { type Incoming, type RawMessage, slackMessage } from '../messages.ts';
import type { Drawn } from '../replies/deliver.ts';
import { sentences } from '../replies/plain.ts';
import { isRefused } from '../replies/refusals.ts';
import { makeAsked } from '../replies/reply-asked.ts';
import { makeOverheard } from '../replies/reply-overheard.ts';
import type { Services } from '../services.ts';
import type { Owed } from './owed.ts';

const askAgain: Readonly<Record<Language, string>> = {
  en: 'I was interrupted before I could read this, and cannot read it again. Please ask once more.',
  zh: '我还没读完这条消息就被打断了，而且无法再读一次。请再问一次。',
};

/**
 * The reply to a message whose files or thread decide what it means: it is read from Slack once more. Where that is not
 * allowed, whoever asked is told so. Rejects when Slack does not answer, or has trouble that passes.
 */
export async function readAgain(services: Services, lease: Lease, owed: Owed): Promise<Drawn | undefined> {
  const { key, delivery } = lease;
  const asked = delivery.asked === 1;
  const to = { team: key.team, me: services.identity.current()?.userId };
  try {
    if (!services.access.mayUse('history', key.channel)) {
      return interrupted(services, asked, owed);
    }
    const message = await read(services, lease, owed);
    if (message === undefined) {
      return undefined;
    }
    const { direct, shared } = owed;
    const incoming: Incoming = {
      kind: 'said',
      channel: key.channel,
      message,
      edit: delivery.edit,
      direct,
      shared,
      mention: asked,
    };
    return asked
      ? await makeAsked(services, incoming, to, delivery.reply_ts !== null)
      : await makeOverheard(services, incoming, to);
  } catch (error) {
    if (!isRefused(error)) {
      throw error;
    }
    return interrupted(services, asked, owed);
  }
}

function interrupted(services: Services, asked: boolean, { direct }: Owed): Drawn | undefined {
  const language = languageOf(services, '');
  return asked
    ? { surface: direct ? 'direct' : 'mention', message: sentences(language, askAgain[language]) }
    : undefined;
}

/** The message as it stands there now; undefined when it is gone. */
async function read({ web }: Services, { key, delivery }: Lease, { inThread }: Owed): Promise<RawMessage | undefined> {
  const span = { channel: key.channel, oldest: key.ts, latest: key.ts, inclusive: true, limit: 2 };
  const answer = inThread
    ? await web.conversations.replies({ ...span, ts: delivery.thread_ts })
    : await web.conversations.history(span);
  const messages = (answer.messages ?? []).map((message) => slackMessage.safeParse(message).data);
  return messages.find((message) => message?.ts === key.ts);
}
