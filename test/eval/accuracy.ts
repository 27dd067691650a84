import type { Engine, Reply } from './engines.ts';
import type { Question } from './golden.ts';

/** What an engine made of a question, and how long it took, in milliseconds. */
export interface Asked {
  readonly question: Question;
  readonly reply: Reply;
  readonly ms: number;
}

/** Asks an engine everything, in order. */
export function askAll({ ask }: Engine, questions: readonly Question[]): readonly Asked[] {
  return questions.map((question) => {
    const began = performance.now();
    const reply = ask(question.q);
    return { question, reply, ms: performance.now() - began };
  });
}

/** The first entry is one that a right answer may put first. */
export function isRight({ question, reply }: Asked): boolean {
  return question.expect.includes(reply.names[0] ?? '');
}

/** One of the first three is. */
export function isNear({ question, reply }: Asked): boolean {
  return reply.names.slice(0, 3).some((name) => question.expect.includes(name));
}

/** Nothing was found, or it says that it is not sure. */
export function isSilent({ reply }: Asked): boolean {
  return !reply.sure;
}

/** How often something holds, 0 to 1; undefined where there is nothing to count. */
export function share<T>(all: readonly T[], holds: (each: T) => boolean): number | undefined {
  return all.length === 0 ? undefined : all.filter(holds).length / all.length;
}

/** Questions that an entry answers. */
export function positives(asked: readonly Asked[]): readonly Asked[] {
  return asked.filter(({ question }) => question.expect.length > 0);
}

/** Talk that none answers. */
export function negatives(asked: readonly Asked[]): readonly Asked[] {
  return asked.filter(({ question }) => question.expect.length === 0);
}

/** The languages of the table of goals. Traditional Chinese is Chinese. */
export type Tongue = 'English' | 'Chinese' | 'others';

/** @see Tongue */
export function tongueOf({ question }: Asked): Tongue {
  if (question.lang === 'en') {
    return 'English';
  }
  return question.lang.startsWith('zh') ? 'Chinese' : 'others';
}
