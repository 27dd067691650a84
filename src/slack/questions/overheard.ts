import { languagesHere } from '../languages.ts';
import { textOf } from '../message-text.ts';
import type { Incoming } from '../messages.ts';
import { pastedBy } from '../pasted.ts';
import { placeOfMessage } from '../places.ts';
import type { Services } from '../services.ts';
import { isText } from '../snippets.ts';
import { type Asking, ask } from './ask.ts';
import { readQuestion } from './question.ts';

/**
 * The answer to a message that nobody addressed to the bot; undefined for nearly all of them. What costs nothing is
 * decided first: a message without strong evidence and without a file never reaches the database or Slack.
 */
export async function answerOverheard(
  services: Services,
  incoming: Incoming,
  team: string,
  me: string | undefined,
): Promise<Asking | undefined> {
  const { message } = incoming;
  const answer = services.explain(textOf(message), { unasked: true });
  const hasFile = (message.files ?? []).some(isText);
  if (answer.kind === 'none' && !hasFile) {
    return undefined;
  }
  if (!(await isWanted(services, incoming, team, me))) {
    return undefined;
  }
  const languages = await languagesHere(services, team, incoming.channel, services.channelNames.nameOf);
  const text = hasFile ? (await readQuestion(message, services)).text : textOf(message);
  const whole = ask(services, text, await placeOfMessage(services, incoming), { unasked: true, languages });
  return whole.answer.kind === 'none' ? undefined : { ...whole, pasted: pastedBy(message) };
}

/** Where a message stands, and who began its thread. */
export interface Overheard {
  readonly channel: string;
  readonly message: { readonly thread_ts?: string | undefined; readonly parent_user_id?: string | undefined };
}

/**
 * Whether the bot is to speak unasked at a place: what the channel was told decides, then the thread, then its name. Rejects
 * when that cannot be told just now; then the message stays owed.
 */
export async function isWanted(
  services: Services,
  { channel, message }: Overheard,
  team: string,
  me: string | undefined,
): Promise<boolean> {
  const mode = await services.store.mode(team, channel);
  if (mode !== undefined) {
    return mode === 'watch';
  }
  const thread = message.thread_ts;
  const startedByUs = thread !== undefined && me !== undefined && message.parent_user_id === me;
  if (startedByUs || (thread !== undefined && (await services.store.takesPart(team, channel, thread)))) {
    return true;
  }
  const name = await services.channelNames.nameToDecide(channel);
  return name !== undefined && services.policy.watches(name);
}
