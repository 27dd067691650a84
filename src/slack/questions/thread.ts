import type { Answer } from '../../resolve/answer.ts';
import { type RawMessage, slackMessage } from '../messages.ts';
import type { Services } from '../services.ts';
import { refusal } from '../web.ts';
import { readQuestion, withProblems } from './question.ts';

/** Threads come oldest first, a page at a time; a longer one is read up to here. */
const pageSize = 200;
const mostPages = 5;
/** Reading a file takes a request each: only the newest few messages that carry one are tried. */
const mostTried = 60;

const noScope =
  'I cannot read this thread: a history permission is missing. Paste the text into the mention, or use the message ' +
  'shortcut “Explain gateway error”.';

/** The newest message of a thread that has something to explain; undefined when none has. Rejects as the Web API does. */
export async function explainThread(
  services: Services,
  channel: string,
  threadTs: string,
  except: string,
): Promise<Answer | undefined> {
  const messages = await readThread(services, channel, threadTs);
  const own = services.identity.current()?.userId;
  const others = messages.filter((message) => message.ts !== except && (own === undefined || message.user !== own));
  for (const message of others.toReversed().slice(0, mostTried)) {
    const { text, problems } = await readQuestion(message, services);
    const answer = services.explain(text);
    if (answer.confident) {
      return withProblems(answer, problems);
    }
  }
  return undefined;
}

async function readThread(services: Services, channel: string, ts: string): Promise<readonly RawMessage[]> {
  const all: RawMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const next = cursor === undefined ? {} : { cursor };
    const answer = await services.web.conversations.replies({ channel, ts, limit: pageSize, ...next });
    const messages = (answer.messages ?? []).map((message) => slackMessage.safeParse(message));
    all.push(...messages.flatMap((parsed) => (parsed.success ? [parsed.data] : [])));
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) {
      break;
    }
  }
  return all;
}

/** What to tell a person whose thread cannot be read; undefined for a failure that is no refusal of Slack's. */
export function threadProblem(error: unknown): string | undefined {
  return refusal(error) === 'missing_scope' ? noScope : undefined;
}
