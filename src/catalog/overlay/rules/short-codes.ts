import { entriesOf, type OverlayRule } from './rule.ts';

/** Longer numbers are times, amounts and ids far more often than codes, so they are not read as codes. */
const mostDigits = 6;

/** A code that no question can name is no use; one with more digits can still be asked for as a constant. */
export const shortCodes: OverlayRule = {
  name: 'short-codes',
  description: `A code has at most ${mostDigits} digits.`,
  check: (overlay) =>
    entriesOf(overlay)
      .filter(({ item }) => item.code.split('-').some((end) => end.length > mostDigits))
      .map(({ name, position }) => ({
        ...position('code'),
        message: `${name} is never found in a text: a code has at most ${mostDigits} digits; give it a shorter one, and the long one's name under "constants"`,
      })),
};
