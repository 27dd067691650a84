import { nearest } from '../catalog/nearest.ts';

/** One letter wrong and another left out is still a typo; more than that is more likely another program's variable. */
const mostSlips = 2;

/**
 * Problems for variables named almost like ones that the bot reads and that are not set. `SLACK_…` and `MGSCODE_…`
 * only: the other names belong to everybody.
 */
export function misspelled(given: readonly string[], known: readonly string[]): readonly string[] {
  const unset = known.filter((name) => !given.includes(name));
  return given
    .filter((name) => /^(?:SLACK|MGSCODE)/i.test(name) && !known.includes(name))
    .flatMap((name) => {
      const meant = nearest(name, unset, mostSlips);
      return meant === undefined ? [] : [`${name} is not a variable of this bot; did you mean ${meant}?`];
    });
}
