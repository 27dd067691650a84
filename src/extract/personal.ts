import type { Span } from './windows.ts';

const emailMark = '[email]';
const phoneMark = '[phone]';

/** What stands instead of something personal. */
export function personalMark(found: string): string {
  return /[@＠]|%40/.test(found) ? emailMark : phoneMark;
}

/**
 * Not the names of pictures, `icon@2x.png`, nor the address of a repository. A part in Chinese is a whole one: before
 * and after an address in ASCII go sentences without a blank.
 */
const email = new RegExp(
  [
    '(?:(?<![A-Za-z0-9._%+-])(?!git@)[A-Za-z0-9._%+-]{1,64}|(?<![\\w\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{2,4})',
    '[@＠](?![23]x\\.)(?:(?:[A-Za-z0-9-]{1,63}|[\\u4e00-\\u9fff]{1,20})\\.){1,6}',
    '(?:[A-Za-z]{2,24}(?![A-Za-z0-9])|公司|网络|中国|集团|企业|在线)',
  ].join(''),
  'g',
);

/** Not within an id, a number with a point, or an address. */
const left = '(?<![\\w.%/#@+-])';
const right = '(?![\\w%@]|[.:/-]\\w)';
/** A mobile phone of China has a form of its own, so that it may go on from a word, `user_138…`, or from another one. */
const mobileLeft =
  '(?<![\\d.%#@+-]|(?<!1[3-9]\\d{9})/|(?<!(?<![A-Za-z0-9])[A-Za-z]{3,20})[A-Za-z]|(?<!(?<![A-Za-z0-9])[A-Za-z]{3,20})_)';
const mobileRight = '(?![\\w%@]|[.:-]\\w|/(?!1[3-9]\\d{9}(?!\\d))\\w)';
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
  // China: mobile phones, then lines. Blanks within would make one of a list of codes, `138 4001 7002`.
  new RegExp(`${mobileLeft}(?:(?<![A-Za-z_])86[ -]?)?1[3-9]\\d(?:\\d{8}|([-.])\\d{4}\\1\\d{4})${mobileRight}`, 'g'),
  new RegExp(`${left}(?:\\(0\\d{2,3}\\) ?|0\\d{2,3}-|0(?:10|2\\d) )[2-9]\\d{6,7}${right}`, 'g'),
  // North America without the code of the country.
  new RegExp(`${left}(?:\\([2-9]\\d\\d\\) ?|(?:1-)?[2-9]\\d\\d-)[2-9]\\d\\d-\\d{4}${right}`, 'g'),
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
  // As words of their own, or as the last of one in camel case: an account or a passport has a phone number.
  '(?:(?<![A-Za-z])|(?-i:(?<=[a-z])(?=[A-Z])))(?:trace|time|stamp|ts|code|type|port|seq|no|version|build|length|size|count|offset|status|error|order)',
].join('|');
const idBefore = new RegExp(`(?:${idNames})["'\\\\*_]{0,6}[ \\t]{0,4}[:=：#]{0,2}[ \\t]{0,4}["'\\\\*_[(]{0,6}$`, 'i');
const longestLabel = 40;
/** These, alone, tell nothing against a number that looks like a mobile phone; no time and no size has its digits. */
const vague =
  /(?:(?<![A-Za-z0-9_-])id|(?:(?<![A-Za-z0-9-])|(?-i:(?<=[a-z])(?=[A-Z])))(?:code|time|status|error|count|size|length))["' :=：]{1,3}$/i;
const mobile = /^1[3-9]\d{9}$/;
const wideDigit = /[\uff10-\uff19]/g;

/** E-mail addresses and phone numbers. */
export function findPersonal(text: string): readonly Span[] {
  const found: Span[] = [];
  if (/[@＠]/.test(text)) {
    for (const { index, 0: whole } of text.matchAll(email)) {
      found.push({ start: index, end: index + whole.length });
    }
  }
  const narrow = text.replace(wideDigit, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return [...found, ...findPhones(narrow)];
}

function findPhones(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const pattern of phones) {
    for (const { index, 0: whole } of text.matchAll(pattern)) {
      const label = text.slice(Math.max(0, index - longestLabel), index);
      if (!idBefore.test(label) || (mobile.test(whole) && vague.test(label))) {
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
