import { type Asked, share } from './accuracy.ts';
import type { Engine } from './engines.ts';
import type { Slowest } from './fuzz.ts';
import { isHeldOut } from './golden.ts';
import type { Silence } from './ordinary.ts';
import type { PasteRead } from './paste-accuracy.ts';
import { type Answers, columns } from './questions-report.ts';
import type { BigCatalog, ShortQueries } from './speed.ts';
import { percent } from './table.ts';

/** A figure with the bound that it is to keep. */
export interface Goal {
  readonly figure: string;
  readonly measured: string;
  readonly goal: string;
  readonly held: boolean;
  /** The same over the part that nothing is tuned on, where the figure is a share of the golden set. */
  readonly heldOut?: string;
}

const accuracy: Readonly<Record<string, number>> = {
  'first answer right, English': 0.95,
  'first answer right, Chinese': 0.93,
  'first answer right, others': 0.8,
  'among the first three, all': 0.98,
  'silent or not sure, talk of other things': 0.95,
};

/** What is to be right of questions and pastes, over the whole set; beside it the same over what is held out of tuning. */
export function accuracyGoals(asked: readonly Asked[], read: readonly PasteRead[]): readonly Goal[] {
  const isOut = ({ question }: Asked) => isHeldOut(question.q);
  const ofQuestions = columns.map(({ name, of, good }) => {
    const all = of(asked);
    return atLeast(name, share(all, good), accuracy[name] ?? 1, share(all.filter(isOut), good));
  });
  const out = read.filter(({ paste }) => isHeldOut(paste.text));
  const codes = ({ codes: right }: PasteRead) => right;
  const contexts = ({ contexts: right }: PasteRead) => right;
  return [
    ...ofQuestions,
    atLeast('pastes: exactly the right codes and scopes', share(read, codes), 0.98, share(out, codes)),
    atLeast('pastes: every key of the context right', share(read, contexts), 0.95, share(out, contexts)),
  ];
}

/** Text that nobody addressed to the bot. */
export function silenceGoal({ documentation, chat, answered }: Silence): Goal {
  return atMost(`unasked answers to ${documentation + chat} lines of ordinary text`, answered.length, 0, '');
}

/** What reading and searching may cost. */
export interface Costs {
  readonly short: ShortQueries;
  readonly slowest: Slowest;
  readonly big: BigCatalog;
}

/** The bounds on time. */
export function costGoals({ short, slowest, big }: Costs): readonly Goal[] {
  return [
    atMost('short query, median', short.median, 0.2, 'ms'),
    atMost('short query, 99th percentile', short.p99, 3, 'ms'),
    atMost('paste of 40,000 characters, slowest that was found', slowest.ms, 20, 'ms'),
    atMost('sixteen times the text, up to 1 MB, over sixteen times the time', slowest.growth, 2, '×'),
    atMost('index over 10,000 entries', big.indexMs, 1000, 'ms'),
    atMost('free text in 10,000 entries, 99th percentile', big.freeTextP99, 5, 'ms'),
    atMost('exact code in 10,000 entries, over the same in 100', big.exactBigUs / big.exactSmallUs, 1.5, '×'),
  ];
}

/** In every column more often right than Fuse's token search, and ten times as fast. */
export function comparisonGoals(ours: Answers, rivals: readonly (Answers & Engine)[]): readonly Goal[] {
  const [tokens] = rivals.filter(({ name }) => name === 'Fuse, token search');
  if (tokens === undefined) {
    throw new Error('Fuse with token search is not among those compared');
  }
  const faster = spent(tokens) / spent(ours);
  return [
    { figure: 'times as fast as Fuse token search', measured: faster.toFixed(1), goal: '≥ 10', held: faster >= 10 },
    ...columns.map(({ name, of, good }): Goal => {
      const theirs = share(of(tokens.asked), good) ?? 0;
      const mine = share(of(ours.asked), good) ?? 0;
      return {
        figure: `${name}, more than theirs`,
        measured: percent(mine),
        goal: `> ${percent(theirs)}`,
        held: mine > theirs,
      };
    }),
  ];
}

function spent({ asked }: Answers): number {
  return asked.reduce((sum, { ms }) => sum + ms, 0);
}

function atLeast(figure: string, measured: number | undefined, goal: number, heldOut: number | undefined): Goal {
  const held = (measured ?? 0) >= goal;
  return { figure, measured: percent(measured), goal: `≥ ${goal * 100} %`, held, heldOut: percent(heldOut) };
}

function atMost(figure: string, measured: number, goal: number, unit: string): Goal {
  const value = Number.isInteger(measured) ? String(measured) : measured.toPrecision(3);
  return { figure, measured: `${value} ${unit}`.trim(), goal: `≤ ${goal} ${unit}`.trim(), held: measured <= goal };
}
