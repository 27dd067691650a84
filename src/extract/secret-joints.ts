import { hanPasswords, hanTokens } from './secret-han.ts';

/** What may stand around a name or a value: quotes, escaped too, and marks of chat. */
const mark = `[\\\\"'\`*_~“”‘’「」]`;
const gap = '[ \\t\\u00a0]';
/** What stands where something was masked. */
export const masked = '\\[(?:secret|email|phone)\\]';
/** The mask has a name in it, which is none unless a print of a list has it. */
export const notMask = '(?!(?<=\\[)secret\\](?!\\s{0,4}=>))';
/** Before a quote, in C, Python, PHP and JavaScript. */
const prefix = '[@bur$](?=["\'\\\\])';
/** What Java and Swift print around a value that may be missing, and around the keys of a dictionary. */
const wrapper = '(?:Optional|Some|AnyHashable)[[(]["\'\\\\]{0,6}';
const wrappedName = '(?<=AnyHashable\\(["\'][\\w .-]{1,40}["\'])\\)';
/** Between a name and its value: a sign and what quotes and brackets a print puts around it. */
const sign = [
  `${mark}{0,8}(?:\\]|${wrappedName})?${gap}{0,8}(?:[:：]{1,2}=?|[=＝]>?|->|>)`,
  `(?:\\s{0,20}string\\(\\d{1,5}\\)(?=\\s))?(?:${gap}|${mark}|${prefix}){0,12}`,
  `(?!(?:${wrapper}){0,2}${masked})(?:${wrapper}){0,2}(?:[[(][\\s"'\\\\]{0,60})?`,
].join('');
/** What a client for HTTP notes between the two. */
const kindOf = [
  `(?:${mark}{1,4}(?:type|enabled|disabled|description)${mark}{1,4}\\s{0,4}:\\s{0,4}`,
  `${mark}{0,4}[\\w -]{0,40}${mark}{0,4},\\s{0,60})`,
].join('');
/** The same in a list of pairs, `"name": "sign", "value": "…"`, or of attributes, `name="sign" value="…"`. */
const pair = [
  `${mark}{1,4}\\s{0,4}[,;]?\\s{0,60}${kindOf}{0,2}${mark}{0,4}value`,
  `${mark}{0,4}\\s{0,4}[:=]\\s{0,4}(?:${prefix})?${mark}{1,4}`,
].join('');
/**
 * Where an element has attributes or unread text, in a property list, where YAML goes on in the next line, and where
 * a part of a form has its body.
 */
const deep = [
  '(?:\\s[\\w:.-]{1,40}=["\'][^"\'\\n<>]{0,200}["\']){1,3}\\s?>',
  '["\']?[ \\t]{0,4}\\r?\\n[ \\t]{0,40}value:[ \\t]{1,8}(?:["\'](?!\\[secret))?',
  '["\']?:[ \\t]{1,4}[|>][-+]?[ \\t]{0,4}\\r?\\n[ \\t]{1,40}',
  '["\']?:[ \\t]{1,4}(?:&[\\w-]{1,30}|!!?[a-z]{1,10})[ \\t]{1,4}["\']?',
  '"[ \\t]{0,4}\\r?\\n\\r?\\n',
  `>\\s{0,10}<!\\[CDATA\\[\\s?(?!${masked})`,
  `</key>\\s{0,40}<(?:string|data)>\\s{0,40}(?!${masked})`,
].join('|');
/** Of a word between a name and its value; where another name starts, the value is that one's. */
const han = `(?:(?!${hanTokens}|${hanPasswords})[\\u4e00-\\u9fff])`;
const wrong = [
  'invalid|illegal|expired?|found|exists?|mismatch(?:ed)?|match|errors?|wrong|incorrect|fail(?:ed|ure)?',
  'timeout|unknown',
].join('|');
const apart = '(?:[:：,，] ?[[(【（]?| ?[[(【（]| )';
/** A name, a word for what is wrong, and the value: `token invalid: …`, `session not found for …`, `会话…已失效`. */
const said = [
  `${mark}{0,4}(?:(?: (?:is|was|has|been|does|did|not|already|check|verify)){0,3} `,
  `(?:${wrong})(?: for| with| by)?| for)`,
  `${apart}${mark}{0,4}(?!${masked})`,
  `|${mark}{0,4}(?:${han}{1,8}${apart}|${han}{0,8}(?<=[\\u4e00-\\u9fff]))${mark}{0,4}(?=[A-Za-z0-9])`,
].join('');
/** What joins them only when the value is one that nobody would write otherwise. */
const weak = [
  `["'\\\\]{1,4}\\s{0,4}(?:,|to)\\s{0,10}(?:${prefix})?["'\\\\]{1,4}`,
  `${mark}{0,4}${gap}{0,40}\\|${gap}{0,10}${mark}{0,4}`,
  `${mark}{0,4}(?:\\t${gap}{0,10}|${gap}{2,40})`,
  `${mark}{0,4} (?:is|was|=)(?! (?:(?:not|already) )?(?:${wrong})(?![A-Za-z0-9]))[: ] ?${mark}{0,4}`,
  `${mark}{0,4} ?[是为為] ?${mark}{0,4}`,
].join('|');
/** A blank alone, or a wide bracket: only before what cannot be a word. */
const thin = `${mark}{0,4} ?[ \\u00a0（]${mark}{0,4}(?=[^\\s（）]{8})`;

/** Of chat, around a line: `*Sign:*` is the title of a field of Slack's. */
const bold = '[*_`]{0,3}';
/** A name alone in its line, its value alone in the next; looked for once the name is found. */
const lineEnd = [
  `(?<=^[ \\t]{0,8}${bold}[\\w\\u4e00-\\u9fff-]{0,60})`,
  `(?<below>${bold}[ \\t]{0,4}:?${bold}[ \\t]{0,4}\\r?\\n[ \\t]{0,8}${bold}(?=\\S))`,
].join('');

/** A value in brackets right behind its name, as a print of Java's has it: `token[…]`. */
const bracket = `${mark}{0,4}(?! ?${masked})(?<bracket> ?[[(【‹]| <)["'\\\\]{0,4}(?!${masked})`;

/** What may join a name and its value. */
export const joint = `${lineEnd}|${deep}|${sign}|${pair}|(?<weak>${weak})`;
/** The same, and what joins them only before what cannot be a word. */
export const thinJoint = `${joint}|(?<thin>${said})|${bracket}|(?<thin>${thin})`;
