import type { Answer } from '../../resolve/answer.ts';
import type { Services } from '../services.ts';

/** What one answer leaves in the log: which codes, on which surface, how long it took; nothing that anybody typed. */
export interface Answered {
  readonly surface: string;
  readonly answer: Answer;
  /** When the question came in, milliseconds since 1970. */
  readonly since: number;
  /** The message that was answered, as `channel/ts`. */
  readonly delivery?: string;
}

/** Writes the one line that an answer leaves in the log. */
export function record(
  { log, now }: Pick<Services, 'log' | 'now'>,
  { surface, answer, since, delivery }: Answered,
): void {
  const codes = answer.entries.map((found) => `${found.entry.scope} ${found.asked ?? found.entry.code}`);
  const { kind, confident, redacted } = answer;
  log.info({ surface, kind, confident, codes, redacted, ms: now() - since, delivery }, 'Answered');
}
