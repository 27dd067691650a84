/**
 * The Chinese font comes in some hundred pieces, fetched as their characters are first seen. A browser that draws a text
 * before its piece is there can keep the empty boxes, so the pieces are fetched before anything is drawn.
 */

const family = '"Noto Sans SC"';
const weights = [400, 700];
const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/g;

/** A text that cannot have its font soon is shown without. */
const longestWaitMs = 1500;

const fetched = new Set<string>();

/** Resolves when the characters of a text can be drawn, at once when they were seen before. Never rejects. */
export async function fontsFor(text: string): Promise<void> {
  const fresh = [...new Set(text.match(chinese) ?? [])].filter((character) => !fetched.has(character)).join('');
  if (fresh === '') return;
  for (const character of fresh) fetched.add(character);
  const loads = weights.map((weight) => document.fonts.load(`${weight} 15px ${family}`, fresh));
  const enough = new Promise((resolve) => setTimeout(resolve, longestWaitMs));
  await Promise.race([Promise.allSettled(loads), enough]);
}
