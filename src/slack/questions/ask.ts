import type { AskOptions } from '../../explain.ts';
import { redact } from '../../extract/redact.ts';
import { readWish } from '../../links/wish.ts';
import type { Place } from '../../point.ts';
import type { Answer } from '../../resolve/answer.ts';
import type { RawMessage } from '../messages.ts';
import type { Pasted } from '../pasted.ts';
import type { Services } from '../services.ts';

/** An answer, and the place it is for: the one of the question, with the environment that it asks for. */
export interface Asking {
  readonly answer: Answer;
  readonly place: Place;
  /** The message that was explained, where it is another than the one that asked. */
  readonly from?: RawMessage;
  /** Who posted what was explained. */
  readonly pasted?: Pasted | undefined;
}

/** Answers a text that is asked in a place. */
export function ask(
  { explain, pointer }: Pick<Services, 'explain' | 'pointer'>,
  text: string,
  place: Place,
  options: AskOptions,
): Asking {
  const wish = readWish(text, pointer.environments);
  const answer = explain(wish.text, options);
  if (wish.named === undefined) {
    return { answer, place };
  }
  const named = redact(wish.named);
  return { answer: { ...answer, redacted: answer.redacted + named.count }, place: { ...place, named: named.text } };
}
