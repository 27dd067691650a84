import type { Explain } from '../../src/explain.ts';
import { triggers } from '../extract/triggers.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Paste } from './golden.ts';
import { quickest, timed } from './timing.ts';

const pasteChars = 40_000;
const tries = 700;
const kept = 12;
const megabyte = 1_048_576;
/** A shorter text is read in so little time that a sixteenth of a megabyte measures the clock. */
const sixteenth = megabyte / 16;

/** The slowest paste that a search came upon, and how reading grows from a sixteenth of a megabyte to a whole one. */
export interface Slowest {
  readonly ms: number;
  readonly unit: string;
  /** How much longer sixteen times the text takes, over sixteen; near 1 when growth is linear. */
  readonly growth: number;
}

interface Candidate {
  readonly unit: string;
  readonly ms: number;
}

/** Looks for pastes of 40,000 characters that take long: random ones first, then changes of the slowest. */
export function findSlowest(explain: Explain, pastes: readonly Paste[]): Slowest {
  const chance = chanceOf(pasteChars);
  const pieces = ['a', ...triggers, ...pastes.map(({ text }) => text)];
  let best: readonly Candidate[] = [];
  for (let at = 0; at < tries; at += 1) {
    const unit = at < tries / 2 || best.length === 0 ? compose(pieces, chance) : change(best, pieces, chance);
    const text = filled(unit, pasteChars);
    best = keepBest(best, { unit, ms: timed(() => explain(text)) });
  }
  const sure = best.map(({ unit }) => ({ unit, ms: quickest(5, () => explain(filled(unit, pasteChars))) }));
  const worst = sure.reduce((slow, each) => (each.ms > slow.ms ? each : slow));
  return { ...worst, growth: Math.max(...sure.slice(0, 4).map(({ unit }) => growthOf(explain, unit))) };
}

function keepBest(best: readonly Candidate[], found: Candidate): readonly Candidate[] {
  return [...best, found].sort((a, b) => b.ms - a.ms).slice(0, kept);
}

function growthOf(explain: Explain, unit: string): number {
  const short = quickest(5, () => explain(filled(unit, sixteenth)));
  return quickest(3, () => explain(filled(unit, megabyte))) / short / 16;
}

function compose(pieces: readonly string[], chance: Chance): string {
  const parts = Array.from({ length: chance.whole(1, 5) }, () => chance.pick(pieces).repeat(chance.whole(1, 4)));
  return parts.join('');
}

function change(best: readonly Candidate[], pieces: readonly string[], chance: Chance): string {
  const { unit } = best[chance.whole(0, best.length - 1)] ?? { unit: '' };
  const at = chance.whole(0, unit.length);
  const end = chance.whole(at, Math.min(unit.length, at + 20));
  return unit.slice(0, at) + chance.pick(['', chance.pick(pieces)]) + unit.slice(end) || 'a';
}

function filled(unit: string, chars: number): string {
  return unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars);
}
