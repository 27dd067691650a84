import type { Place } from '../../point.ts';
import type { LanguageWishes } from '../../resolve/language.ts';
import { type RawMessage, slackMessage } from '../messages.ts';
import { momentOf } from '../places.ts';
import type { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { patiently, refusal } from '../web.ts';
import { type Asking, ask } from './ask.ts';
import { readQuestion, withProblems } from './question.ts';

/**
 * Slack hands threads out oldest first, a page at a time, and what is asked about is nearly always the newest: so the last
 * hour is read first, then the last day, then all of it. Of each, at most so many pages.
 */
const looksBackSeconds = [3_600, 86_400, Number.POSITIVE_INFINITY];
const pageSize = 200;
const mostPages = 5;
/** Reading a file takes a request each: only the newest few messages that carry one are tried. */
const mostTried = 60;

/** A thread, and the message in it that asks about it. */
export interface ThreadQuestion {
  readonly channel: string;
  readonly threadTs: string;
  readonly askedTs: string;
  readonly languages: LanguageWishes;
  /** The place of the question. */
  readonly place: Place;
}

/** The newest message of a thread that has something to explain; undefined when none has. Rejects as the Web API does. */
export async function explainThread(services: Services, question: ThreadQuestion): Promise<Asking | undefined> {
  const tried = new Set([question.askedTs]);
  for (const seconds of looksBackSeconds) {
    const messages = await readThread(services, question, Number(question.askedTs) - seconds);
    const asking = await explainNewest(services, messages, tried, question);
    if (asking !== undefined) {
      return asking;
    }
  }
  return undefined;
}

/** Looks at what was not looked at before, the newest first; what the bot said itself explains nothing. */
async function explainNewest(
  services: Services,
  messages: readonly RawMessage[],
  tried: Set<string>,
  { languages, place }: ThreadQuestion,
): Promise<Asking | undefined> {
  const own = services.identity.current()?.userId;
  const others = messages.filter(({ ts, user }) => !tried.has(ts) && (own === undefined || user !== own));
  for (const message of others.toReversed().slice(0, mostTried)) {
    tried.add(message.ts);
    const { text, problems } = await readQuestion(message, services);
    const asking = ask(services, text, { ...place, at: momentOf(message.ts) }, { languages });
    if (asking.answer.confident) {
      return { ...asking, from: message, answer: withProblems(asking.answer, problems) };
    }
  }
  return undefined;
}

/** The thread's first message, which Slack always gives, and what was said in it since then. */
async function readThread(
  services: Services,
  { channel, threadTs }: ThreadQuestion,
  since: number,
): Promise<readonly RawMessage[]> {
  const all: RawMessage[] = [];
  const oldest = since > 0 ? { oldest: since.toFixed(6) } : {};
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const next = cursor === undefined ? {} : { cursor };
    const call = { channel, ts: threadTs, limit: pageSize, ...oldest, ...next };
    const answer = await patiently(() => services.web.conversations.replies(call));
    const messages = (answer.messages ?? []).map((message) => slackMessage.safeParse(message));
    all.push(...messages.flatMap((parsed) => (parsed.success ? [parsed.data] : [])));
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) {
      break;
    }
  }
  return all;
}

/** Whether Slack lets the bot read a thread there. Which scope that takes depends on the kind of channel. */
export async function mayReadThread(
  { access, channelNames }: Pick<Services, 'access' | 'channelNames'>,
  channel: string,
): Promise<boolean> {
  if (access.isOpen('history', channel)) {
    await channelNames.nameOf(channel);
  }
  return access.mayUse('history', channel);
}

/** What to tell a person whose thread cannot be read; undefined for a failure that is no refusal of Slack's. */
export function threadProblem(error: unknown): Problem | undefined {
  return refusal(error) === 'missing_scope' ? 'thread-scope' : undefined;
}
