import type { AnswerLabels, AnswerSurface } from '../../metrics/metrics.ts';
import type { Answer } from '../../resolve/answer.ts';
import { referenceOf, sinceReceipt } from '../receipt.ts';
import type { Services } from '../services.ts';

/** What one answer leaves in the log: which codes, on which surface, how long it took; nothing that anybody typed. */
export interface Answered {
  readonly surface: AnswerSurface;
  readonly answer: Answer;
  /** When it was begun, milliseconds since 1970; counts only for what did not just come in. */
  readonly since: number;
  /** The message that was answered, as `channel/ts`. */
  readonly delivery?: string;
}

/** Writes the one line that an answer leaves in the log, and counts it. Called when the answer is there. */
export function record(
  services: Pick<Services, 'log' | 'now' | 'metrics' | 'newReference'>,
  { surface, answer, since, delivery }: Answered,
): void {
  const { log, now, metrics } = services;
  const codes = answer.entries.map((found) => `${found.entry.scope} ${found.asked ?? found.entry.code}`);
  const { kind, confident, redacted } = answer;
  const ms = sinceReceipt() ?? now() - since;
  const reference = referenceOf(services);
  log.info({ surface, kind, confident, codes, redacted, ms: Math.round(ms), delivery, reference }, 'Answered');
  metrics.answered({ surface, scope: scopeOf(answer), kind }, ms / 1000);
}

function scopeOf({ entries }: Answer): AnswerLabels['scope'] {
  const [scope = 'none', ...others] = new Set(entries.map(({ entry }) => entry.scope));
  return others.length > 0 ? 'several' : scope;
}
