import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { search } from '../../src/search/find.ts';

const index = buildIndex(loadCatalog().entries);

function firstOf(text: string): string | undefined {
  const [hit] = search(index, text).hits;
  return hit && `${hit.entry.scope} ${hit.entry.code}`;
}

describe('Chinese that was typed by sound', () => {
  it.each([
    ['接口限硫了', 'gateway 1002'],
    ['网关解蜜失败', 'gateway 3003'],
    ['签明验证失败', 'gateway 7001'],
    ['后端相应抄时', 'gateway 4001'],
  ])('%s means %s', (text, name) => {
    expect(firstOf(text)).toBe(name);
  });

  it.each(['今天去超市买东西', '限时优惠开始了', '公司请求支援'])('leaves a word of its own alone: %s', (text) => {
    expect(search(index, text)).toEqual({ hits: [], confident: false });
  });
});

describe('SDK constants', () => {
  it.each([
    ['SERVER_VALUE_INVALID', 'gateway 3002'],
    ['serverValueInvalid', 'gateway 3002'],
    ['what is server value invalid', 'gateway 3002'],
    ['servercrypterror', 'gateway 3003'],
    ['we get SERVER-REQUEST-TIMEOUT now', 'gateway 4001'],
  ])('%s is known however it is written', (text, name) => {
    expect(firstOf(text)).toBe(name);
    expect(search(index, text).confident).toBe(true);
  });

  it.each([
    ['DTRpcAbandonError', 'ios 24'],
    ['kDTRpcAbandon', 'ios 24'],
    ['the log says SEC_ERROR_ATLAS_ENC', 'security-guard 1001-1099'],
    ['SEC_ERROR_DYN_STORE', 'security-guard 501-599'],
  ])('%s is enough of a name', (text, name) => {
    expect(firstOf(text)).toBe(name);
  });
});

describe('a platform', () => {
  it.each([
    ['未知错误，请稍后再试。', 'gateway 5000'],
    ['Android 未知错误，请稍后再试。', 'android 0'],
  ])('that %s names, or not, decides what a text on the screen is', (text, name) => {
    expect(firstOf(text)).toBe(name);
  });
});
