import type { SlackMessage } from '../../render/message.ts';
import { problemsOf } from '../../render/validate.ts';
import type { Services } from '../services.ts';

const checked = new WeakSet<SlackMessage>();

/** The message if Slack will take it; otherwise its words alone, and a line in the log. */
export function validated({ log }: Pick<Services, 'log'>, message: SlackMessage): SlackMessage {
  if (checked.has(message)) {
    return message;
  }
  const problems = problemsOf(message);
  if (problems.length > 0) {
    log.error({ problems }, 'A reply breaks the limits of Slack and goes out as plain text');
    return { text: message.text, blocks: [] };
  }
  checked.add(message);
  return message;
}
