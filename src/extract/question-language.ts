import { fold } from './fold.ts';
import { isJapaneseHan } from './japanese.ts';

/** What a person writes about an error is short; in more than this the paste decides, not they. */
const mostRead = 20_000;

const han = /\p{Script=Han}/u;
const elsewhere = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const quoted = /"[^"\n]{0,500}"|“[^”\n]{0,500}”|「[^」\n]{0,500}」|`[^`\n]{0,500}`|(?<!\w)'[^'\n]{0,500}'(?!\w)/g;
/** What people ask with and no machine prints, and a line that begins in Chinese before what a machine printed. */
const asking =
  /怎么|怎麼|怎样|怎樣|怎办|咋|如何|为什么|為什麼|什么|什麼|甚麼|啥|请问|請問|求助|求解|帮忙|幫忙|麻烦|麻煩|看一?下|[吗嗎呢][?!\s]{0,3}$/;
const chineseFirst = /^\s{0,8}\p{Script=Han}{2,20}[\s,:]{1,4}(?=[A-Za-z{[])/u;
const letter = /\p{L}/u;
/** A platform or "error" says nothing of a language: Chinese engineers write both in the middle of Chinese. */
const named = /(?<![a-z])(?:mgs|mpaas|sg|h5|ios|android|error|err|code)(?![a-z])|\w{0,60}\d\w{0,60}/gi;
const englishWords =
  /(?<![\w.])(?:what|why|how|when|where|which|who|is|are|was|does|do|did|the|a|an|my|our|we|you|it|this|that|get|gets|got|getting|see|says|said|shows|means?|of|in|on|for|with|and|after|please|can|should)(?![\w.])/gi;

/**
 * `zh` when what a person wrote is Chinese: Han characters and no kana or hangul. `human` is the text without a machine's
 * lines, `shown` are texts that the gateway or an app showed: a paste with a Chinese memo in it is no Chinese question,
 * and neither is an English one that quotes it. The memo typed alone is one. `plain` is the whole text: a person may also
 * ask on a machine's line.
 */
export function questionLanguage(human: string, shown: readonly string[], plain = human): 'zh' | undefined {
  const read = `${human.slice(0, mostRead)}${askedBeside(human, shown, plain.slice(0, mostRead))}`;
  if (!han.test(read)) {
    return undefined;
  }
  const said = withoutShown(read, shown);
  const own = said.replace(quoted, ' ');
  const spoken = letter.test(own.replace(named, ' ')) ? own : said;
  const english = spoken.match(englishWords)?.length ?? 0;
  return han.test(spoken) && !elsewhere.test(spoken) && !isJapaneseHan(spoken) && english < 2 ? 'zh' : undefined;
}

function withoutShown(text: string, shown: readonly string[]): string {
  return shown.reduce((rest, phrase) => rest.replaceAll(fold(phrase), ' '), text);
}

/** The Chinese that stands on a machine's lines and asks something, or leads them in. */
function askedBeside(human: string, shown: readonly string[], plain: string): string {
  if (human === plain || !han.test(plain)) {
    return '';
  }
  const blanked = [...plain.matchAll(/[^\n]+/g)].filter(({ 0: line, index }) => !human.startsWith(line, index));
  const own = blanked.map(([line]) => withoutShown(line.replace(quoted, ' '), shown));
  return own
    .filter((line) => asking.test(line) || chineseFirst.test(line))
    .map((line) => `\n${line.replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, ' ')}`)
    .join('');
}
