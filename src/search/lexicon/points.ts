import { isMeaning, meaning } from '../meaning.ts';
import { isFamilyName } from '../ranges.ts';
import { limits } from './limits.ts';
import { isOrdinary } from './ordinary.ts';
import { states } from './states.ts';

/** Meanings that nearly every error has something of. However many of them a text names, they tell little. */
const generic = meanings(`
  request api rpc gateway server client service network data device missing invalid exception response connect
  android ios h5 file change type config unavailable clock slow security-guard business access console http
  index object
`);

/** Meanings that every talk about software has. They tell nothing by themselves. */
const everywhere = meanings(`
  error success process status app user call launch everyday elsewhere
`);

/** Things that errors are about, and other talk is too: they tell which error, but not that there is one. */
const things = meanings(`
  image key apk version contract memory proxy host method parameter operation read write json parse
  serialize encode decode convert reflection implement publish register cache protocol header transport socket
  tcp io thread schedule intercept background plugin dependency resource library linker storage static dynamic
  property annotation count workspace skew traffic transfer abi removed init debug bundle product format
  modified target remote resolve optional load
  idle automatic balancer vpn redirect html text number list field class plain-text rush seconds undocumented browser
  generate wait internal value rename by-hand port url size push fetch deploy blank cookie post full correct former
`);

/** Meanings that say by themselves that something is wrong, beside all states and limits but success. */
const moreTroubles = meanings(`
  skew timeliness unreachable no-response reset waf cors preflight portal logged-out whitelist modified upgrade
  forced optional newest fuse 4xx 5xx shrink null-pointer
`);
const troubles: ReadonlySet<string> = new Set(
  [...Object.keys(states), ...Object.keys(limits)].filter((name) => name !== 'success').map(meaning),
);

/** Things that are often looked into first and found to be all right. */
const suspects = meanings(
  'network dns wifi certificate ssl clock server backend proxy memory host poor vpn resolve connect device user',
);

function meanings(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/).map(meaning));
}

/** True for a term that says that something is wrong. */
export function isTrouble(term: string): boolean {
  return troubles.has(term) || moreTroubles.has(term);
}

/** True for a thing that people rule out: "DNS is fine". */
export function isSuspect(term: string): boolean {
  return suspects.has(term);
}

/** True for what is said of nearly every error. */
export function isGeneric(term: string): boolean {
  return generic.has(term) || everywhere.has(term) || isOrdinary(term);
}

/** How much a term tells about what went wrong, in points: 2 for a telling meaning, 1 for a thing, a plain word or pair. */
export function pointsOf(term: string): 0 | 1 | 2 {
  if (everywhere.has(term)) return 0;
  if (isFamilyName(term)) return 2;
  return isMeaning(term) && !generic.has(term) && !things.has(term) ? 2 : 1;
}
