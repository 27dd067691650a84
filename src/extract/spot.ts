import { type CodeFinding, normalCode } from './findings.ts';
import { isClock, isCounted, isYear } from './measures.ts';
import { originOf, platformWords } from './platforms.ts';
import type { Origin } from './signals.ts';
import { codeWordsCjk, codeWordsLatin } from './words.ts';

const reach = 64;
const opening = '["\'`*(\\[#{]{0,3}';
const verb = '(?:[:=#]|->|=>|is|was|are|of|no\\.?|number|为|為|是|は|が|이|가|은|는)?';

const codeBefore = new RegExp(
  `(?:(?<![a-z0-9_.-])(?:${codeWordsLatin})|${codeWordsCjk})["'\`]{0,2}[ \\t]{0,3}${verb}[ \\t]{0,3}${opening}$`,
  'i',
);
const codeBehind = new RegExp(
  `^["'\`*)\\]]{0,2}[ \\t-]{0,2}(?:(?:error|exception|err|erro)(?![a-z])|${codeWordsCjk})`,
  'i',
);
const codesBehind = /^["'`*)\]]{0,2}[ \t-]{0,2}(?:errors|exceptions|erros|codes?)(?![a-z])/i;
const platformBefore = new RegExp(
  `(?<![a-z0-9_./-])(${platformWords})([ \\t]{0,2}[:,=-]?[ \\t]{0,2}(?:${codeWordsLatin}|${codeWordsCjk}))?[ \\t]{0,2}[:=#-]?[ \\t]{0,2}${opening}$`,
  'i',
);
const platformBehind = new RegExp(
  `^["'\`*)\\]]{0,2}[ \\t]{0,2}(?:on |from |in |\\()?(${platformWords})(?![a-z0-9_/-])`,
  'i',
);
const httpBefore = /(?<![a-z])http(?: status)?(?: code)?[ \t]{0,2}[:=]?[ \t]{0,2}$/i;
/** "on Android 14" is a system's version; "we got android 4" is a code. */
const versionBefore = /(?<![a-z])(?:on|in|for|from|with|of|to|and|than|running|my|an?)[ \t]{1,2}$/i;
const reportBefore =
  /(?<![a-z])(?:get|gets|got|getting|see|saw|seeing|error|code|returns?|returned|throws?|fails? with|hit)[ \t]{1,2}$|[报報返现現]$/i;
/** A round number behind it is what it was set to, any other what came of it. */
const timeoutBefore = /(?<![a-z])timeout[ \t]{1,2}$/i;
const oldestNamedVersion = 5;

/** A number with the text around it, as far as it matters. */
export interface Spot {
  readonly at: number;
  readonly digits: string;
  readonly before: string;
  readonly behind: string;
}

/** Cuts out what stands around the digits at a place. */
export function spotAt(plain: string, at: number, digits: string): Spot {
  const end = at + digits.length;
  return { at, digits, before: plain.slice(Math.max(0, at - reach), at), behind: plain.slice(end, end + reach) };
}

/**
 * Reads a number of a sentence. A word beside it makes it `named`; by itself it counts only with four digits, in a
 * person's text, and not as a year, a time, an amount or a place.
 */
export function readSpot(spot: Spot, machine: boolean): CodeFinding | undefined {
  if (isCounted(spot.before, spot.behind)) {
    return undefined;
  }
  const four = /^[1-9]\d{3}$/.test(spot.digits);
  if (machine) {
    return four && (codeBefore.test(spot.before) || isAlone(spot)) ? codeAt(spot, 'named') : undefined;
  }
  return readPlatform(spot, four) ?? readNamed(spot, four) ?? readBare(spot, four);
}

/** Who copies one header types the code on a line of its own. */
function isAlone({ before, behind }: Spot): boolean {
  return /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(behind);
}

function readPlatform(spot: Spot, four: boolean): CodeFinding | undefined {
  const ahead = platformBefore.exec(spot.before);
  const origin = ahead === null ? undefined : originOf(ahead[1] ?? '');
  if (ahead !== null && origin !== undefined) {
    const led = ahead[2] !== undefined || four;
    return led || isSmallCode(origin, spot, ahead.index) ? codeAt(spot, 'named', origin) : undefined;
  }
  const following = four || spot.digits.length === 3 ? platformBehind.exec(spot.behind) : null;
  const named = following === null ? undefined : originOf(following[1] ?? '');
  return named === undefined || (!four && named !== 'security-guard') ? undefined : codeAt(spot, 'named', named);
}

/** Whether a number of less than four digits right behind a platform's name is a code of it. */
function isSmallCode(origin: Origin, spot: Spot, platformAt: number): boolean {
  const lead = spot.before.slice(0, platformAt);
  switch (origin) {
    case 'android':
    case 'ios':
      return reportBefore.test(lead) || (Number(spot.digits) < oldestNamedVersion && !versionBefore.test(lead));
    case 'security-guard':
      return spot.digits.length === 3;
    case 'h5':
      return true;
    default:
      return false;
  }
}

function readNamed(spot: Spot, four: boolean): CodeFinding | undefined {
  if (httpBefore.test(spot.before) && /^[1-5]\d\d$/.test(spot.digits)) {
    return codeAt(spot, 'named', 'android');
  }
  const named = codeBefore.test(spot.before) || codeBehind.test(spot.behind) || (four && codesBehind.test(spot.behind));
  return named ? codeAt(spot, 'named') : undefined;
}

function readBare(spot: Spot, four: boolean): CodeFinding | undefined {
  const { digits, before, behind } = spot;
  const set = timeoutBefore.test(before) && digits.endsWith('000');
  const other = !four || set || isYear(digits, before, behind) || isClock(digits, before);
  return other ? undefined : codeAt(spot, 'bare');
}

/** The finding for a spot; an origin makes the evidence name it. */
export function codeAt(spot: Spot, strength: 'named' | 'bare', origin?: Origin): CodeFinding {
  const evidence = strength === 'bare' ? 'the number itself' : 'named as a code';
  const base = { kind: 'code', at: spot.at, end: spot.at + spot.digits.length, code: normalCode(spot.digits) } as const;
  return origin === undefined
    ? { ...base, strength, evidence }
    : { ...base, strength, origin, evidence: `named beside "${origin}"` };
}

/** True when a word right before the number announces a code. */
export function isAnnounced(spot: Spot): boolean {
  return codeBefore.test(spot.before);
}
