import type { CodeFinding } from './findings.ts';
import { isCounted, isYear } from './measures.ts';
import { originOf } from './platforms.ts';
import { codeAt, isAnnounced, readSpot, type Spot, spotAt } from './spot.ts';

/** How many numbers of a text are looked at; a text with more is a machine's, and its codes stand in known forms. */
const mostNumbers = 1000;
const longestToken = 80;

/** A number with everything that is written together with it: `4001`, `MGS-4001`, `10.2.3`, `HttpCaller.java:172`. */
const token = /(?<![\w.@:/\\+~#$%&=^<>|*-])[\w.@:/\\+~#$%&=^<>|*-]*\d[\w.@:/\\+~#$%&=^<>|*-]*/g;
const joined =
  /^(mgs|mpaas|sg|h5|ios|android|(?:error|err|result|return|ret|status)?[_-]?(?:code|status)|errno|error|err)(?:[:=#]{1,2}|[-_])?(0{0,10}\d{1,6})$/i;
const numbers = /^0{0,10}\d{1,6}(?:[/&|]\d{4})*$/;
const hyphened = /^(\d{4})-[a-z]{3,20}$/i;
const plural = /^(\d{4})s$/;
const pluralBefore =
  /(?<![a-z])(?:of|the|many|more|lots|get|getting|see|seeing|some|these|those|with|any|all)[ \t]{1,2}$/i;
/** "1000s of errors": so many, not that code. */
const ofBehind = /^ of/;
const afterSign = /^[:=#]{1,2}(0{0,10}\d{1,6})$/;
const cjkBefore = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]$/;

/**
 * Reads the codes of a text that is no list of them, as a person names them in a sentence. `said` is the same text with
 * what a machine wrote blanked: there only four digits that a word announces count.
 */
export function readSentence(plain: string, said: string): readonly CodeFinding[] {
  const found: CodeFinding[] = [];
  let seen = 0;
  for (const match of plain.matchAll(token)) {
    seen += 1;
    if (seen > mostNumbers) {
      break;
    }
    if (match[0].length <= longestToken) {
      const machine = said[match.index] !== plain[match.index];
      found.push(...readToken(plain, match.index, match[0], machine, found.at(-1)));
    }
  }
  return found;
}

function readToken(
  plain: string,
  at: number,
  whole: string,
  machine: boolean,
  last: CodeFinding | undefined,
): readonly CodeFinding[] {
  const lead = whole.startsWith('*') ? 1 : 0;
  const text = whole.slice(lead).replace(/[.:*/\\-]{1,5}$/, '');
  const start = at + lead;
  if (numbers.test(text)) {
    return readNumbers(plain, start, text, machine, last);
  }
  const one = readJoined(plain, start, text) ?? (machine ? undefined : readAttached(plain, start, text));
  return one === undefined ? [] : [one];
}

/** One number, or several with strokes between; each continues the run of codes before it. */
function readNumbers(
  plain: string,
  start: number,
  text: string,
  machine: boolean,
  last: CodeFinding | undefined,
): readonly CodeFinding[] {
  const found: CodeFinding[] = [];
  for (const match of text.matchAll(/\d+/g)) {
    const spot = spotAt(plain, start + match.index, match[0]);
    const code = continued(plain, spot, found.at(-1) ?? last) ?? readSpot(spot, machine);
    if (code !== undefined) {
      found.push(code);
    }
  }
  return found;
}

const joinsNumbers = /^[ \t]{0,3}(?:[,/、&|]|and|or|和|与|及|或|と|,[ \t]*and)[ \t]{0,3}$/i;

/** The next number of "errors 4001, 7003 and 6666" is what the one before it is. */
function continued(plain: string, spot: Spot, last: CodeFinding | undefined): CodeFinding | undefined {
  if (last?.strength !== 'named' || !joinsNumbers.test(plain.slice(last.end, Math.min(spot.at, last.end + 12)))) {
    return undefined;
  }
  const alike = last.end - last.at > 3 === spot.digits.length > 3;
  return alike && !isCounted('', spot.behind) ? codeAt(spot, 'named', last.origin) : undefined;
}

/** A number that is written together with what names it: `MGS-4001`, `code=4001`, `SG203`. */
function readJoined(plain: string, start: number, text: string): CodeFinding | undefined {
  const match = joined.exec(text);
  const sign = match === null ? afterSign.exec(text) : null;
  const digits = match?.[2] ?? sign?.[1];
  if (digits === undefined) {
    return undefined;
  }
  const spot = spotAt(plain, start + text.length - digits.length, digits);
  if (match !== null) {
    return codeAt(spot, 'named', originOf(match[1] ?? ''));
  }
  if (isAnnounced(spot)) {
    return codeAt(spot, 'named');
  }
  const ended = text.startsWith(':') && cjkBefore.test(plain.slice(0, start).slice(-1));
  return ended && digits.length === 4 ? codeAt(spot, 'bare') : undefined;
}

/** Four digits with a word or a plural behind: `4001-error`, "lots of 4001s". */
function readAttached(plain: string, start: number, text: string): CodeFinding | undefined {
  const match = hyphened.exec(text) ?? plural.exec(text);
  if (match === null) {
    return undefined;
  }
  const spot = spotAt(plain, start, match[1] ?? '');
  const ended = text.endsWith('s') && !text.includes('-');
  const seconds =
    ended &&
    (!pluralBefore.test(spot.before) || ofBehind.test(plain.slice(start + text.length, start + text.length + 4)));
  const other =
    seconds || isCounted(spot.before, ended ? '' : spot.behind) || isYear(spot.digits, spot.before, spot.behind);
  return other ? undefined : codeAt(spot, 'bare');
}
