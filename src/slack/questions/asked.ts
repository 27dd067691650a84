import { questionLanguage } from '../../extract/question-language.ts';
import type { SlackMessage } from '../../render/message.ts';
import { chooseLanguage, type LanguageWishes } from '../../resolve/language.ts';
import { runCommand } from '../commands/run-command.ts';
import { findCommand } from '../commands/table.ts';
import { withoutMention } from '../gate.ts';
import { languagesHere } from '../languages.ts';
import type { Incoming } from '../messages.ts';
import { pastedBy } from '../pasted.ts';
import { placeOfMessage } from '../places.ts';
import type { Services } from '../services.ts';
import { type Asking, ask } from './ask.ts';
import { readQuestion, withProblems } from './question.ts';
import { explainThread, mayReadThread, threadProblem } from './thread.ts';

/** What a message that addresses the bot gets: what its command says, or an answer for its place. */
export type AskedReply =
  | { readonly kind: 'command'; readonly message: SlackMessage }
  | ({ readonly kind: 'answer' } & Asking);

/**
 * Answers a message that addresses the bot: a command, what the message itself says, or, where it says nothing that could
 * be explained, what the thread around it said last.
 */
export async function answerAsked(
  services: Services,
  incoming: Incoming,
  team: string,
  me: string | undefined,
): Promise<AskedReply> {
  const text = withoutMention(incoming.message.text, me);
  const question = await readQuestion({ ...incoming.message, text }, services);
  const typed = text.trim();
  // Somebody else's words in a forwarded message or a file are no order of the person who sends them on.
  const isTyped = question.text === typed && !(typed === '' && incoming.message.thread_ts !== undefined);
  const found = isTyped ? findCommand(typed) : undefined;
  const languages = await languagesHere(services, team, incoming.channel, services.channelNames.nameOf);
  const asked = questionLanguage(question.text, []);
  if (found !== undefined && question.problems.length === 0) {
    const channelName = async () => (incoming.direct ? undefined : services.channelNames.nameOf(incoming.channel));
    const call = {
      team,
      channel: incoming.channel,
      channelName,
      user: incoming.message.user ?? '',
      words: found.words,
      shared: incoming.shared && !incoming.direct,
      language: chooseLanguage({ ...languages, question: asked }),
    };
    return { kind: 'command', message: await runCommand(services, found.command, call) };
  }
  const own = ask(services, question.text, await placeOfMessage(services, incoming), { languages });
  const isOpen = own.answer.kind === 'none' && question.problems.length === 0;
  const asking = isOpen ? await fromThread(services, incoming, own, { ...languages, asked }) : own;
  const answer = withProblems(asking.answer, question.problems);
  return { kind: 'answer', ...asking, answer, pasted: pastedBy(incoming.message, asking.from) };
}

async function fromThread(
  services: Services,
  { channel, message }: Incoming,
  own: Asking,
  languages: LanguageWishes,
): Promise<Asking> {
  if (message.thread_ts === undefined) {
    return own;
  }
  if (!(await mayReadThread(services, channel))) {
    return { ...own, answer: withProblems(own.answer, ['thread-scope']) };
  }
  try {
    const { thread_ts: threadTs, ts: askedTs } = message;
    const question = { channel, threadTs, askedTs, languages, place: own.place };
    return (await explainThread(services, question)) ?? own;
  } catch (error) {
    const problem = threadProblem(error);
    if (problem === undefined) {
      throw error;
    }
    const level = services.access.refused('history', channel) ? 'warn' : 'debug';
    services.log[level]({ channel, problem }, 'A thread cannot be read');
    return { ...own, answer: withProblems(own.answer, [problem]) };
  }
}
