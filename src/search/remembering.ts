/** So many answers are kept before all are forgotten. */
const REMEMBERED = 10_000;

/** A longer word may still hold on to the whole text that it was cut from, and hardly comes twice. */
const LONGEST = 12;

/** Gives a function of short words a memory with a bound. What it answers never depends on what it was asked before. */
export function remembering<Answer>(look: (word: string) => Answer): (word: string) => Answer {
  const memory = new Map<string, { readonly answer: Answer }>();
  return (word) => {
    if (word.length > LONGEST) return look(word);
    const known = memory.get(word);
    if (known) return known.answer;
    if (memory.size >= REMEMBERED) memory.clear();
    const answer = look(word);
    memory.set(word, { answer });
    return answer;
  };
}
