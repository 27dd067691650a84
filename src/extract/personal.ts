import type { Span } from './windows.ts';

const emailMark = '[email]';
const phoneMark = '[phone]';

/** What stands instead of something personal. */
export function personalMark(found: string): string {
  return /[@＠]|%40/.test(found) ? emailMark : phoneMark;
}

/** Not the names of pictures, `icon@2x.png`, nor the address of a repository. */
const email =
  /(?<![A-Za-z0-9._%+-])(?!git@)[A-Za-z0-9._%+-]{1,64}[@＠](?![23]x\.)(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9])/g;

/** Not within an id, a number with a point, or an address. */
const left = '(?<![\\w.%/#@+-])';
const right = '(?![\\w%@]|[.:/-]\\w)';
const split = '[ .-]?';
/** No number of a phone goes on as a date, so that a time zone before one is none. */
const noDate = '(?! ?\\d{0,2} ?(?:19|20)\\d\\d[-/.])';

const phones: readonly RegExp[] = [
  // With the code of a country; North America's numbers have ten digits, so that a count with a plus is none.
  new RegExp(`${left}\\+1${split}\\(?[2-9]\\d\\d\\)?${split}\\d{3}${split}\\d{4}${right}`, 'g'),
  new RegExp(
    `${left}(?:\\+|00)[2-9]\\d{0,2}${noDate}${split}(?:\\(0?\\d{1,4}\\)${split})?\\d(?:${split}\\d){6,11}${right}`,
    'g',
  ),
  // China: mobile phones, then lines.
  new RegExp(`${left}(?:86[ -]?)?1[3-9]\\d(?:\\d{8}|-\\d{4}-\\d{4})${right}`, 'g'),
  new RegExp(`${left}(?:\\(0\\d{2,3}\\) ?|0\\d{2,3}-)[2-9]\\d{6,7}${right}`, 'g'),
  // North America without the code of the country.
  new RegExp(`${left}(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d-)[2-9]\\d\\d-\\d{4}${right}`, 'g'),
];

const phoneNames =
  'mobile(?:[-_ ]?(?:no|number|phone))?|(?:tele)?phone(?:[-_ ]?(?:no|num|number))?|tel|cell|msisdn|whatsapp';
/** Any number that is said to be one of a phone. */
const namedPhone = new RegExp(
  `(?:(?<![A-Za-z])(?:${phoneNames})|(?-i:(?<=[a-z])(?:Mobile|Phone)(?:No|Number)?)|手机号?码?|电话号?码?)` +
    `["'\\\\*_]{0,6}[ \\t]{0,4}[:=：]?[ \\t]{0,4}["'\\\\*_]{0,6}(\\+?\\(?\\d(?:[ .()-]{0,2}\\d){6,14})${right}`,
  'gi',
);

/** Names of what has many digits and is no phone; logins often are one. */
const idNames = [
  '(?<![A-Za-z]|(?:user|login|logon|account|member)[-_ ])id|(?-i:(?<=[a-z])(?<!(?:user|login|logon|account|member))I[Dd])',
  '(?:trace|app|workspace|request|order|trade|device|session|thread|\\b[pt])id',
  'trace|time|stamp|\\bts|code|type|port|seq|\\bno|version|build|length|size|count|offset|status|error|order',
].join('|');
const idBefore = new RegExp(`(?:${idNames})["'\\\\*_]{0,6}[ \\t]{0,4}[:=：#]{0,2}[ \\t]{0,4}["'\\\\*_[(]{0,6}$`, 'i');
const longestLabel = 40;

/** E-mail addresses and phone numbers. */
export function findPersonal(text: string): readonly Span[] {
  const found: Span[] = [];
  if (/[@＠]/.test(text)) {
    for (const { index, 0: whole } of text.matchAll(email)) {
      found.push({ start: index, end: index + whole.length });
    }
  }
  for (const pattern of phones) {
    for (const { index, 0: whole } of text.matchAll(pattern)) {
      if (!idBefore.test(text.slice(Math.max(0, index - longestLabel), index))) {
        found.push({ start: index, end: index + whole.length });
      }
    }
  }
  for (const { index, 0: whole, 1: number = '' } of text.matchAll(namedPhone)) {
    const end = index + whole.length;
    found.push({ start: end - number.length, end });
  }
  return found;
}
