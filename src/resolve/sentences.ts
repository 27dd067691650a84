import type { Language } from '../catalog/language.ts';
import type { NoCode } from '../extract/signals.ts';

/** Every sentence that a note can be, and the measures in them. */
export interface Sentences {
  readonly alipay: (status: string) => string;
  readonly sofa: (status: string) => string;
  readonly otherProduct: (code: string, product: string) => string;
  readonly noCode: (text: string, why: string) => string;
  readonly whyNoCode: Readonly<Record<NoCode, string>>;
  readonly waitedDefault: (backendMs: number, elapsedMs: number) => string;
  readonly waited: (backendMs: number, elapsedMs: number) => string;
  readonly waitedElsewhere: (backendMs: number, elapsedMs: number) => string;
  readonly clocks: (apart: string) => string;
  readonly truncated: (characters: string) => string;
  readonly range: (code: string, range: string) => string;
  readonly unknown: (codes: readonly string[], why: string) => string;
  readonly unknownToClients: string;
  readonly unknownToServer: (ranges: readonly string[]) => string;
  readonly usual: string;
  readonly status: (status: string, code: string) => string;
  readonly strayed: (code: string, scope: string, elsewhere: boolean) => string;
  readonly many: (all: number, shown: number) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
}

const en: Sentences = {
  alipay: (status) =>
    'This looks like an answer of the Alipay payment SDK, not of the gateway: resultStatus ' +
    `${status} is one of its numbers, and they mean something else there (9000 paid, 6001 cancelled by the user).`,
  sofa: (status) =>
    `This looks like an answer of the SOFA API Gateway, another product: its ${status} is not the Mobile ` +
    'Gateway Service’s.',
  otherProduct: (code, product) =>
    `${code} stands beside “${product}”, so it is taken for that one’s code and not for one of MGS.`,
  noCode: (text, why) => `“${text}” is not taken for a code: ${why}.`,
  whyNoCode: {
    negative: 'no code of MGS or its SDKs is below zero (iOS itself counts its network errors so)',
    long: 'codes of MGS and its SDKs have at most four digits',
    name: 'the number is part of a name or a version there. If it is the code, give it by itself',
    amount: 'it reads like an amount or a duration. If it is the code, give it by itself',
    place: 'it reads like the number of something else. If it is the code, give it by itself',
    short:
      'so short a number needs a client beside it whose codes are known (android, ios, h5, sg), or the word “error”',
  },
  waitedDefault: (backend, elapsed) =>
    `${backend} of the ${elapsed} ms were the backend’s: that is the default timeout of 3 s, so the gateway waited for ` +
    'the backend until its time was up.',
  waited: (backend, elapsed) =>
    `${backend} of the ${elapsed} ms were the backend’s, so the gateway waited for the backend until its time was up; ` +
    'this API’s timeout seems to be set to about that.',
  waitedElsewhere: (backend, elapsed) =>
    `Only ${backend} of the ${elapsed} ms were the backend’s: most of the time was lost on the way to it or in the ` +
    'gateway, so look there before the backend.',
  clocks: (apart) => `The clocks in this text differ by ${apart}; the time given is the gateway’s where it says one.`,
  truncated: (characters) => `Only the first ${characters} characters were read.`,
  range: (code, range) => `${code} itself is not documented; what follows holds for the whole range ${range}.`,
  unknown: (codes, why) =>
    `${and(codes)} ${codes.length === 1 ? 'is not a code' : 'are not codes'} of MGS or its SDKs: ${why}.`,
  unknownToClients: 'none of the clients knows it, and it lies in no range of HTTP statuses or Security Guard codes',
  unknownToServer: (ranges) => `its own are ${and(ranges)}, and the clients’ lie below 1000`,
  strayed: (code, scope, elsewhere) =>
    `${code} is not known as a code of “${scope}”${elsewhere ? '; what follows is the same number elsewhere' : ''}.`,
  usual:
    '200 is the usual HTTP status of the gateway’s answers, whatever they say: failures come with it too. Look for ' +
    'Result-Status among the response headers.',
  status: (status, code) =>
    `HTTP ${status} of a backend does not reach the app: the gateway answers ${code} in its place.`,
  many: (all, shown) => `There are ${all} codes in this; here are the first ${shown}.`,
  minutes: (count) => `${count} minutes`,
  hours: (count) => `${count} hours`,
};

const zh: Sentences = {
  alipay: (status) =>
    `这像是支付宝支付 SDK 的返回，不是网关的：resultStatus ${status} 是它的码，` +
    '这些数字在那里另有含义（9000 是支付成功，6001 是用户取消）。',
  sofa: (status) => `这像是另一个产品 SOFA API 网关的应答：里面的 ${status} 不是移动网关服务的结果码。`,
  otherProduct: (code, product) => `${code} 旁边写着“${product}”，所以当作它的码，不当作 MGS 的结果码。`,
  noCode: (text, why) => `没有把“${text}”当作结果码：${why}。`,
  whyNoCode: {
    negative: 'MGS 及其 SDK 的结果码没有负数（iOS 系统自己的网络错误才是负数）',
    long: 'MGS 及其 SDK 的结果码最多四位数',
    name: '这个数字是名称或版本号的一部分。如果它就是结果码，请单独写出来',
    amount: '它看起来是数量或时长。如果它就是结果码，请单独写出来',
    place: '它看起来是别的编号。如果它就是结果码，请单独写出来',
    short: '这么短的数字，旁边要写明是哪个客户端（android、ios、h5、sg），或者写上“错误”',
  },
  waitedDefault: (backend, elapsed) =>
    `总共 ${elapsed} 毫秒里后端占了 ${backend} 毫秒，正好是默认的 3 秒超时：网关一直等后端，等到了时限。`,
  waited: (backend, elapsed) =>
    `总共 ${elapsed} 毫秒里后端占了 ${backend} 毫秒，网关一直等后端，等到了时限；这个 API 的超时大约就设成了这么长。`,
  waitedElsewhere: (backend, elapsed) =>
    `总共 ${elapsed} 毫秒里后端只占了 ${backend} 毫秒：时间大多耗在到后端的路上或网关里，先查那里，再查后端。`,
  clocks: (apart) => `这段文本里的几个时间相差 ${apart}；文本里有网关时间的，以网关时间为准。`,
  truncated: (characters) => `只读了前 ${characters} 个字符。`,
  range: (code, range) => `${code} 本身没有公开说明；下面的内容适用于 ${range} 整个区间。`,
  unknown: (codes, why) => `${codes.join('、')} 不是 MGS 或其 SDK 的结果码：${why}。`,
  unknownToClients: '哪个客户端都没有这个码，它也不在 HTTP 状态码或无线保镖码的区间里',
  unknownToServer: (ranges) => `MGS 自己的码只有 ${ranges.join('、')}，客户端的码都小于 1000`,
  strayed: (code, scope, elsewhere) =>
    `“${scope}”里没有 ${code} 这个码${elsewhere ? '；下面是别处的同一个数字' : ''}。`,
  usual: '200 是网关应答平常的 HTTP 状态码，不管应答说什么，失败时也是 200。请看响应头里的 Result-Status。',
  status: (status, code) => `后端返回的 HTTP ${status} 不会传到客户端：网关会改为返回 ${code}。`,
  many: (all, shown) => `这里面有 ${all} 个码，下面是前 ${shown} 个。`,
  minutes: (count) => `${count} 分钟`,
  hours: (count) => `${count} 小时`,
};

/** The sentences of notes in each language. */
export const sentencesIn: Readonly<Record<Language, Sentences>> = { en, zh };

function and(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
