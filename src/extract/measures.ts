import { isKindBefore } from './kinds.ts';

/** What is counted or measured with the number before it. */
const units = [
  'm?s|msecs?|millis(?:econds?)?|[uµn]s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?|yrs?|a\\.?m|p\\.?m',
  'px|pt|em|dpi|[kmgt]i?b(?:ps)?|bytes?|bits?|b|k|km|kg|hz|[mg]hz|rpm|rps|qps|tps|ops|percent|pct|usd|eur|rmb|cny|jpy|yuan|yen|dollars?|euros?|bucks',
  'users|requests?|reqs|calls|times|people|persons|items|rows|lines|files|devices|customers|clients|orders|records|messages|events|pods|nodes|hosts|servers|containers|instances|threads|connections|retries|tests|tokens|words|chars|characters|commits|issues|tickets|bugs|stars|points|steps|apps|phones|shops|stores|merchants|employees|guests|seats|tables|pages|copies|units|pieces|meters|metres|miles|calories|packages?|passed|failed|skipped|total|done|more|others|x|th|st|nd|rd',
].join('|');
const unitBehind = new RegExp(
  `^[ \\t]{0,2}-?(?:(?:${units})(?![a-z_])|errors? (?:of (?:type|kind|code)|with (?:code|status|type)|in total)|[%‰°℃$€¥£₩]|,\\d{3}(?!\\d))`,
  'i',
);
/** "7001 端口连不上"; in "4001 端口返回" the next words are about something else. */
const placeBehind = /^[ \t]{0,2}(?:端口|埠|ポート|포트|版本|号线|號線)(?!返回|报|報)/;
const cjkUnitBehind =
  /^[ \t]{0,2}(?:元|块钱|块|塊|円|원|次|个|個|人|条|條|毫秒|秒|分钟|分鐘|分(?![析布配类])|小时|小時|天|日(?![志誌常])|月|年|行|台|位|万|萬|亿|億|倍|件|回(?![答来來复復滚滾])|ミリ秒|時間|개|명|초|분|시간|일|월|년)/;

/** `orderId: 4001`; in small letters it could be the end of any word. */
const camelIdBefore = /(?<!err|[eE]rror|[rR]esult)I[dD]["']?[ \t]{0,2}[:=#]?[ \t]{0,2}["']?$/;
const phoneBefore = /\+\d[\d ()-]{0,24}$/;
const requestBefore = /HTTP\/\d(?:\.\d)?["']?(?: \d{3})? $/;

/** True when what stands around a number makes it an amount, a place or a name. */
export function isCounted(before: string, behind: string): boolean {
  const part = isKindBefore(before) || [camelIdBefore, phoneBefore, requestBefore].some((each) => each.test(before));
  return part || unitBehind.test(behind) || cjkUnitBehind.test(behind) || placeBehind.test(behind);
}

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const dateBefore = new RegExp(
  `(?<![a-z])(?:in|since|until|till|by|from|year|of|before|after|during|early|late|mid|spring|summer|autumn|fall|winter|q[1-4]|copyright|(?:${monthNames})(?:[ .]{0,2}\\d{1,2}(?:st|nd|rd|th)?)?)[ ,.]{0,3}$`,
  'i',
);
const monthBehind = new RegExp(`^[ \\t]?(?:${monthNames})(?![a-z])`, 'i');

/** True for a number of a sentence that is more likely a year. The codes 2000 to 2003 are years only beside a date word. */
export function isYear(digits: string, before: string, behind: string): boolean {
  if (!/^(?:19|20)\d\d$/.test(digits)) {
    return false;
  }
  return !/^200[0-3]$/.test(digits) || dateBefore.test(before) || monthBehind.test(behind);
}

const clockBefore = /(?<![a-z])(?:at|until|till|before|by|from)[ \t]$/i;

/** True for four digits that are a time of day: "at 1430". */
export function isClock(digits: string, before: string): boolean {
  return clockBefore.test(before) && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits);
}
