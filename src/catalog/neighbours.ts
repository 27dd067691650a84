/** More than this many guesses help nobody. */
const mostNeighbours = 5;

/**
 * What `lookUp` finds for the numbers that a slip of the finger turns into `code`: one digit changed, two neighbours
 * swapped, both with as many digits as `code`, or one more or less; never `code` itself. The nearest by value come
 * first, at most 5. Costs some ten look-ups a digit, however large the catalog is.
 */
export function neighbours<T>(code: number, lookUp: (code: number) => T | undefined): readonly T[] {
  if (!Number.isSafeInteger(code) || code < 0) return [];
  const digits = String(code);
  const spelled = [...changed(digits), ...swapped(digits)].filter((text) => text.length === 1 || !text.startsWith('0'));
  const candidates = new Set([code - 1, code + 1, ...spelled.map(Number)]);
  candidates.delete(code);
  return [...candidates]
    .sort((a, b) => Math.abs(a - code) - Math.abs(b - code) || a - b)
    .flatMap((candidate) => lookUp(candidate) ?? [])
    .slice(0, mostNeighbours);
}

function changed(digits: string): readonly string[] {
  return [...digits].flatMap((_, at) =>
    [...'0123456789'].map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1)),
  );
}

function swapped(digits: string): readonly string[] {
  return [...digits]
    .slice(1)
    .map((digit, at) => digits.slice(0, at) + digit + digits.charAt(at) + digits.slice(at + 2));
}
