import { type Asked, isNear, isRight, isSilent, negatives, positives, share, tongueOf } from './accuracy.ts';
import { isHeldOut } from './golden.ts';
import { percent, type Row, table } from './table.ts';

/** What one engine made of all questions. */
export interface Answers {
  readonly name: string;
  readonly asked: readonly Asked[];
}

/** A column of the goals: which questions it is about, and what makes an answer to them good. */
export interface Column {
  readonly name: string;
  readonly of: (all: readonly Asked[]) => readonly Asked[];
  readonly good: (asked: Asked) => boolean;
}

const languages = ['en', 'zh', 'zh-TW', 'ja', 'ko', 'id', 'pt'] as const;
const kinds = ['question', 'screen', 'memo', 'doc', 'constant', 'typo'] as const;

/** What the goals are set for. */
export const columns: readonly Column[] = [
  ...(['English', 'Chinese', 'others'] as const).map((tongue) => ({
    name: `first answer right, ${tongue}`,
    of: (all: readonly Asked[]) => positives(all).filter((asked) => tongueOf(asked) === tongue),
    good: isRight,
  })),
  { name: 'among the first three, all', of: positives, good: isNear },
  { name: 'silent or not sure, talk of other things', of: negatives, good: isSilent },
];

const finer: readonly Column[] = [
  ...languages.map((lang) => ({
    name: `first answer right, ${lang}`,
    of: (all: readonly Asked[]) => positives(all).filter(({ question }) => question.lang === lang),
    good: isRight,
  })),
  ...kinds.map((kind) => ({
    name: `first answer right, ${kind}`,
    of: (all: readonly Asked[]) => all.filter(({ question }) => question.kind === kind),
    good: isRight,
  })),
  ...kinds.map((kind) => ({
    name: `among the first three, ${kind}`,
    of: (all: readonly Asked[]) => all.filter(({ question }) => question.kind === kind),
    good: isNear,
  })),
];

/** The table of questions: ours on the part that it was tuned on, on the part held out and on all, the others on all. */
export function questionsTable(ours: Answers, others: readonly Answers[]): string {
  const rows = [...columns, ...finer].map(({ name, of, good }): Row => {
    const all = of(ours.asked);
    const held = all.filter(({ question }) => isHeldOut(question.q));
    const tuned = all.filter(({ question }) => !isHeldOut(question.q));
    const parts = [tuned, held, all].map((part) => percent(share(part, good)));
    return [name, all.length, ...parts, ...others.map(({ asked }) => percent(share(of(asked), good)))];
  });
  const names = others.map(({ name }) => name);
  return table(['questions', 'asked', 'tuned on', 'held out', ours.name, ...names], rows);
}

/** The misses of the part that may be looked at, the most confident first, then those that are not among the three. */
export function worstMisses({ asked }: Answers, most: number): readonly string[] {
  const seen = asked.filter(({ question }) => !isHeldOut(question.q));
  const loud = negatives(seen).filter((each) => !isSilent(each));
  const wrong = positives(seen).filter((each) => !isRight(each));
  return [...loud, ...wrong.sort((a, b) => rank(b) - rank(a))].slice(0, most).map(({ question, reply }) => {
    const got = reply.names.slice(0, 3).join(', ') || 'nothing';
    return `${question.lang} ${question.kind}: ${question.q}\n    ${reply.sure ? 'sure of' : 'gave'} ${got}, not ${question.expect.join(' or ') || 'nothing'}`;
  });
}

function rank(asked: Asked): number {
  return (asked.reply.sure ? 2 : 0) + (isNear(asked) ? 0 : 1);
}
