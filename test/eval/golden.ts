import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Scope } from '../../src/catalog/schema.ts';
import type { Context } from '../../src/extract/signals.ts';

/**
 * A question with every entry that a right answer may put first, written `gateway 4001`; none for talk that no entry
 * answers. `kind` is `question` (somebody's own words), `screen` (what an app showed), `memo` (the gateway's text as people
 * remember it), `doc` (a sentence of the official pages or a translation, reworded), `constant` or `typo`; `negative`.
 */
export interface Question {
  readonly q: string;
  readonly lang: 'en' | 'zh' | 'zh-TW' | 'ja' | 'ko' | 'id' | 'pt';
  readonly kind: 'question' | 'screen' | 'memo' | 'doc' | 'constant' | 'typo' | 'negative';
  readonly expect: readonly string[];
}

/** One error that a paste holds. `count` is 1 unless given; `context` has every key that the text says, and no other. */
export interface Wanted {
  readonly code: string;
  readonly scope: Scope;
  readonly count?: number;
  readonly context: Omit<Context, 'digest'>;
}

/** A paste with the errors in it, in order. `notes` names what a person must be told about the text itself. */
export interface Paste {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly expect: readonly Wanted[];
  readonly notes?: readonly ('alipay-payment' | 'sofa-gateway' | 'throttled-success')[];
}

/** The questions of `questions.jsonl`, in its order. */
export const questions: readonly Question[] = readLines('questions.jsonl');

/** The pastes of `pastes.jsonl`, in its order. */
export const pastes: readonly Paste[] = readLines('pastes.jsonl');

/**
 * True for the third of the set that nothing is tuned on: its misses are counted and never shown. The hash of the text
 * decides, so that nobody chooses.
 */
export function isHeldOut(text: string): boolean {
  return createHash('sha256').update(text).digest().readUInt32BE() % 3 === 0;
}

function readLines<T>(name: string): readonly T[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}
