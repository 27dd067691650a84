import type { AskOptions, Explain } from '../explain.ts';
import { readWish } from '../links/wish.ts';
import type { Answer } from '../resolve/answer.ts';
import type { Wishes } from './wishes.ts';

/** Answers one text of the command line, with where to look as of now. What a question says itself goes first. */
export function answerTo(explain: Explain, { pointer, env }: Wishes, text: string, options: AskOptions): Answer {
  const wish = readWish(text, pointer.environments);
  const place = { named: wish.named ?? env, shared: false, at: Date.now() };
  return pointer.point(explain(wish.text, options), place);
}
