import type { Path } from '../yaml-text.ts';

/** Something in which a row in Chinese is not the row in English; `at` is its place within the Chinese row. */
export interface Difference {
  readonly at: Path;
  readonly message: string;
}

type Texts = Readonly<Record<string, unknown>>;

/** The verdicts that `retry` starts with, in both languages. */
const verdicts = [
  { english: 'No need', chinese: '无需' },
  { english: 'Yes', chinese: '可以' },
  { english: 'No', chinese: '不要' },
  { english: 'Depends', chinese: '视情况' },
] as const;

/** Texts that a row may lack, which then it lacks in both languages. */
const optional = ['note', 'availability'] as const;

/** Texts that come in numbers. */
const lists = ['causes', 'checks'] as const;

/** Where a row in Chinese does not say what the row in English says, as far as that can be seen without reading it. */
export function differences(english: object, chinese: object): readonly Difference[] {
  const [there, here]: readonly Texts[] = [{ ...english }, { ...chinese }];
  if (there === undefined || here === undefined) return [];
  return [...gaps(there, here), ...counts(there, here), ...verdict(there, here), ...codes(there, here)];
}

function gaps(english: Texts, chinese: Texts): readonly Difference[] {
  return optional.flatMap((key) => {
    if ((english[key] === undefined) === (chinese[key] === undefined)) return [];
    const message = chinese[key] === undefined ? `has no ${key} here; translate it` : `has no ${key}; take it out`;
    return [{ at: [key], message: chinese[key] === undefined ? message : `in English ${message}` }];
  });
}

function counts(english: Texts, chinese: Texts): readonly Difference[] {
  return lists.flatMap((key) => {
    const [there, here] = [textsAt(english, key).length, textsAt(chinese, key).length];
    return there === here ? [] : [{ at: [key], message: `has ${there} ${key} in English and ${here} here; say each` }];
  });
}

function verdict(english: Texts, chinese: Texts): readonly Difference[] {
  const { retry } = english;
  const word = verdicts.find((each) => typeof retry === 'string' && retry.startsWith(each.english))?.chinese;
  if (word === undefined || String(chinese.retry).startsWith(`${word}：`)) return [];
  return [{ at: ['retry'], message: `has another verdict in English; start with ${word}：` }];
}

/** Commands and names between backticks are the same in every language. */
function codes(english: Texts, chinese: Texts): readonly Difference[] {
  return Object.keys(chinese).flatMap((key) => {
    const there = textsAt(english, key);
    return textsAt(chinese, key).flatMap((text, i) => {
      const wanted = spans(there[i] ?? '');
      const at = Array.isArray(chinese[key]) ? [key, i] : [key];
      const same = there[i] === undefined || spans(text).join() === wanted.join();
      return same ? [] : [{ at, message: `has other code in English; write ${wanted.join(', ') || 'no backticks'}` }];
    });
  });
}

function textsAt(texts: Texts, key: string): readonly string[] {
  return [texts[key]].flat().filter((text) => typeof text === 'string');
}

function spans(text: string): readonly string[] {
  return [...text.matchAll(/`[^`]*`/g)].map(([span]) => span).sort();
}
