const VOWEL = /[aeiouy]/;

/** `tim` of `timed` has lost its `e`; `set` of `setting` never had one, and was doubled. */
const CUT_SHORT = /^[^aeiou][aeiouy][^aeiouwxy]$/;
const DOUBLED = /([^aeioulsz])\1$/;

/** Words that would lose what sets them apart: "production" says nothing of a product, nor "except" of an exception. */
const WHOLE: ReadonlySet<string> = new Set(['production', 'exception']);

/**
 * Takes an English word (lower case) back to what its forms share: `timing`, `timed` and `times` become `time`. Only has
 * to treat the catalog and the question alike, so it is short; words of other languages pass through mostly unchanged.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const bare = withoutEnding(withoutPlural(word));
  return bare.length > 4 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
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
  if (word.endsWith('ion') && word.length > 6 && !WHOLE.has(word)) return word.slice(0, -3);
  if (word.endsWith('ly') && word.length > 5) return word.slice(0, -2);
  return word;
}

/** `string` and `red` have no verb inside; `mapped` doubles its consonant, `called` and `missed` do not. */
function verb(word: string, ending: number): string {
  const rest = word.slice(0, -ending);
  if (rest.length < 3 || !VOWEL.test(rest)) return word;
  if (DOUBLED.test(rest)) return rest.slice(0, -1);
  return CUT_SHORT.test(rest) ? `${rest}e` : rest;
}
