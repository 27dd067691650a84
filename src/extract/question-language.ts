import { fold } from './fold.ts';

/** What a person writes about an error is short; in more than this the paste decides, not they. */
const mostRead = 20_000;

const han = /\p{Script=Han}/u;
const elsewhere = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const quoted = /"[^"\n]{0,500}"|“[^”\n]{0,500}”|「[^」\n]{0,500}」|`[^`\n]{0,500}`|(?<!\w)'[^'\n]{0,500}'(?!\w)/g;
const letter = /\p{L}/u;
/** A platform or "error" says nothing of a language: Chinese engineers write both in the middle of Chinese. */
const named = /(?<![a-z])(?:mgs|mpaas|sg|h5|ios|android|error|err|code)(?![a-z])|\w{0,60}\d\w{0,60}/gi;
const englishWords =
  /(?<![\w.])(?:what|why|how|when|where|which|who|is|are|was|does|do|did|the|a|an|my|our|we|you|it|this|that|get|gets|got|getting|see|says|said|shows|means?|of|in|on|for|with|and|after|please|can|should)(?![\w.])/gi;

/**
 * `zh` when what a person wrote is Chinese: Han characters and no kana or hangul. `human` is the text without a machine's
 * lines, `shown` are texts that the gateway or an app showed: a paste with a Chinese memo in it is no Chinese question,
 * and neither is an English one that quotes it. The memo typed alone is one.
 */
export function questionLanguage(human: string, shown: readonly string[]): 'zh' | undefined {
  const read = human.slice(0, mostRead);
  if (!han.test(read)) {
    return undefined;
  }
  const said = shown.reduce((text, phrase) => text.replaceAll(fold(phrase), ' '), read);
  const own = said.replace(quoted, ' ');
  const spoken = letter.test(own.replace(named, ' ')) ? own : said;
  const english = spoken.match(englishWords)?.length ?? 0;
  return han.test(spoken) && !elsewhere.test(spoken) && english < 2 ? 'zh' : undefined;
}
