import type { Entry } from '../../src/catalog/catalog.ts';
import { type Chance, chanceOf } from './chance.ts';

/** What a company's own codes are about: things, what goes wrong with them, and where; each in English and Chinese. */
const things = pairs(
  'coupon=优惠券, order=订单, invoice=发票, basket=购物车, refund=退款, parcel=包裹, loan=贷款, policy=保单, ticket=车票, ' +
    'meter=电表, account=账户, contract=合同, seat=座位, voucher=代金券, badge=徽章',
);
const troubles = pairs(
  'was used already=已被使用, has expired=已过期, does not exist=不存在, is locked by another process=被其他流程锁定, ' +
    'belongs to another customer=属于其他客户, exceeds the daily limit=超过每日限额, needs a second approval=需要二次审批, ' +
    'cannot be cancelled any more=不能再取消, has the wrong currency=币种不符',
);
const places = pairs(
  'in the warehouse=仓库, at checkout=结算时, in the partner system=合作方系统, during settlement=清算时, ' +
    'on the loyalty server=会员服务器, in the mini program=小程序里',
);
const syllables = 'ka lo mi ren to vas du pel ni gor sa bex'.split(' ');

function pairs(list: string): readonly (readonly [english: string, chinese: string])[] {
  return list.split(', ').map((pair) => {
    const [english = '', chinese = ''] = pair.split('=');
    return [english, chinese];
  });
}

/**
 * So many entries as companies would add them, each with texts of its own, names included; the same ones in every run.
 * Their codes follow those of the real catalog, which none of them meets.
 */
export function companyEntries(count: number, like: Entry): readonly Entry[] {
  const chance = chanceOf(count);
  return Array.from({ length: count }, (_, at) => companyEntry(100_000 + at, like, chance));
}

function companyEntry(code: number, like: Entry, chance: Chance): Entry {
  const [thing, zhThing] = chance.pick(things);
  const [trouble, zhTrouble] = chance.pick(troubles);
  const [place, zhPlace] = chance.pick(places);
  const name = Array.from({ length: 4 }, () => chance.pick(syllables)).join('');
  const texts = {
    title: `The ${name} ${thing} ${trouble} ${place}`,
    meaning: `Service ${name} answered that the ${thing} ${trouble} ${place}; step ${code} of its flow stopped.`,
    causes: [`Somebody changed the ${thing} in ${name} after step ${code}.`],
    checks: [`Look up the ${thing} in ${name}.`, `Compare its state ${place} with the one that the app shows.`],
    retry: 'No.',
  };
  return {
    ...like,
    ...texts,
    zh: texts,
    code: String(code),
    from: code,
    to: code,
    scope: 'business',
    memo: [`${name}${zhThing}${zhTrouble}${code}`],
    tips: [],
    constants: [`${name}_${thing}_${trouble.split(' ').at(-1)}_${code}`.toUpperCase()],
    aliases: { en: [`${name} ${thing} ${trouble}`], zh: [`${zhPlace}的${name}${zhThing}${zhTrouble}`] },
    shared: [],
  };
}
