const VOWEL = /[aeiouy]/;

/**
 * Takes an English word (lower case) back to what its forms share: `timing`, `timed` and `times` become `tim`. Only has to
 * treat the catalog and the question alike, so it is short; words of other languages pass through mostly unchanged.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const singular = withoutPlural(word);
  const bare = withoutEnding(singular);
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('sses') ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing')) return verb(word, 3);
  if (word.endsWith('ed') && !word.endsWith('eed')) return verb(word, 2);
  if (word.endsWith('ion') && word.length > 6) return word.slice(0, -3);
  if (word.endsWith('ly') && word.length > 5) return word.slice(0, -2);
  return word;
}

/** `string` and `red` have no verb inside; `mapped` doubles its consonant, `called` and `missed` do not. */
function verb(word: string, ending: number): string {
  const rest = word.slice(0, -ending);
  if (rest.length < 3 || !VOWEL.test(rest)) return word;
  return /([^aeioulsz])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}
