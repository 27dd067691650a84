import { bodyCodesIn } from './body-codes.ts';
import { clean } from './clean.ts';
import { readCodeList } from './code-list.ts';
import { allSaid, isLoneHeader, makeupOf } from './machine.ts';
import { maskDecoded } from './mask-decoded.ts';
import { readNames } from './names.ts';
import { openPage } from './page.ts';
import { platformApart } from './platforms.ts';
import { questionLanguage } from './question-language.ts';
import { isCertain, readForms } from './readers.ts';
import { redact } from './redact.ts';
import { readSentence } from './sentence.ts';
import type { ExtractNote, Signals } from './signals.ts';
import { tell, tellAsked } from './tell.ts';
import { decodedRuns } from './traces.ts';

/** How much of a text is read, in UTF-16 units: a snippet of 1 MB. */
export const mostChars = 1_048_576;

/**
 * Reads a text: masks its secrets, undoes what Slack and keyboards did to it, and finds the codes it names, with where
 * they come from and what it says about each. Pure and deterministic, takes linear time, never throws.
 */
export function extract(given: string): Signals {
  const read = capped(given);
  const { text, count } = redact(read);
  const page = openPage(text);
  const forms = readForms(page);
  const certain = forms.some(isCertain);
  const list = certain ? undefined : readCodeList(page.plain);
  const { machine, human, said } = list === undefined ? makeupOf(page.plain) : allSaid(page.plain);
  const told = certain ? tell(page, forms) : tellAsked(page, forms, list ?? readSentence(page.plain, said), machine);
  const { story, count: later } = maskDecoded(told);
  const truncated: readonly ExtractNote[] = read === given ? [] : [{ kind: 'truncated', readChars: read.length }];
  return clean<Signals>({
    text,
    plain: decodedRuns(page.plain),
    said: said === page.plain ? undefined : decodedRuns(said),
    mentions: story.mentions,
    names: readNames(page),
    origin: platformApart(human, story.codes),
    phrases: story.phrases,
    machine: machine || isLoneHeader(page.plain),
    language: questionLanguage(human, story.phrases, page.plain),
    context: story.context,
    bodyCodes: bodyCodesIn(page.plain),
    notes: [...story.notes, ...truncated],
    redacted: count + later,
  });
}

/** The part that is read; it does not end between the two halves of a character. */
function capped(given: string): string {
  if (given.length <= mostChars) {
    return given;
  }
  const last = given.charCodeAt(mostChars - 1);
  return given.slice(0, last >= 0xd800 && last <= 0xdbff ? mostChars - 1 : mostChars);
}
