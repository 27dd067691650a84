import { readFileSync } from 'node:fs';

/**
 * A question with every entry that a right answer may put first, written `gateway 4001`; none for talk that is about
 * something else. `kind` is `question`, `doc` (a sentence of the official pages or a translation), `screen` (what an app
 * showed), `typo` or `negative`.
 */
export interface Golden {
  readonly q: string;
  readonly lang: 'en' | 'zh' | 'zh-TW' | 'ja' | 'ko' | 'id' | 'pt';
  readonly kind: 'question' | 'doc' | 'screen' | 'typo' | 'negative';
  readonly expect: readonly string[];
}

/** The questions of `golden.jsonl`, one a line. */
export const golden: readonly Golden[] = readFileSync(new URL('golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
