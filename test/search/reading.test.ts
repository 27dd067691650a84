import { describe, expect, it } from 'vitest';
import { readAtoms } from '../../src/search/atoms.ts';
import { fold } from '../../src/search/fold.ts';
import { compileLexicon, formLists, readForms } from '../../src/search/lexicon/compile.ts';
import { relatedTo } from '../../src/search/lexicon/related.ts';
import { createSpelling, distance } from '../../src/search/spelling.ts';
import { stem } from '../../src/search/stem.ts';
import { readTerms } from '../../src/search/terms.ts';
import { splitCompounds } from '../../src/search/words.ts';

const lexicon = compileLexicon();

function names(text: string): string[] {
  return readTerms(splitCompounds(readAtoms(text).atoms, lexicon), lexicon).terms.map((term) => term.name);
}

describe('folding', () => {
  it.each([
    ['ｔｉｍｅｏｕｔ', 'timeout'],
    ['ﾀｲﾑｱｳﾄ', 'タイムアウト'],
    ['請求逾時', '请求逾时'],
    ['検証', '检证'],
    ['não está', 'nao esta'],
    ['e\u0301', 'e'],
    ['타임'.normalize('NFD'), '타임'],
    ['time\u200bout', 'timeout'],
  ])('reads %s as %s', (typed, folded) => {
    expect(fold(typed).text).toBe(folded);
  });

  it('knows where everything stood', () => {
    const typed = '前 ㎞ 請求';
    const { text, typed: back } = fold(typed);
    const at = text.indexOf('请求');
    expect(back(at, at + 2)).toBe('請求');
    expect(back(0, text.length)).toBe(typed);
  });
});

describe('taking a text apart', () => {
  it.each([
    ['requestData is null', ['request', 'data', 'is', 'null']],
    ['SocketTimeoutException', ['socket', 'timeout', 'exception']],
    ['SIGN_VERIFY-FAILED', ['sign', 'verify', 'failed']],
    ["it doesn't answer, can't it?", ['it', 'does', 'not', 'answer', 'can', 'not', 'it']],
    ['on iOS 17.2 at 10:30', ['on', 'ios', 'at']],
    ['请求RPC超时', ['请', '求', 'rpc', '超', '时']],
  ])('%s', (text, words) => {
    expect(readAtoms(text).atoms.map((atom) => atom.text)).toEqual(words);
  });
});

describe('stems', () => {
  it.each([
    ['time', ['timed', 'timing', 'times']],
    ['expir', ['expire', 'expires', 'expired', 'expiring']],
    ['verify', ['verifies', 'verified', 'verifying']],
    ['connect', ['connects', 'connected', 'connection']],
    ['access', ['accessed', 'accessing']],
    ['string', ['strings']],
    ['note', ['notes', 'noted']],
  ])('%s is what %j share', (shared, words) => {
    expect(words.map(stem)).toEqual(words.map(() => shared));
  });
});

describe('terms', () => {
  it.each([
    ['timed out', ['#timeout']],
    ['time-outs', ['#timeout']],
    ['タイムアウトしました', ['#timeout']],
    ['시간 초과', ['#timeout']],
    ['tempo esgotado', ['#timeout']],
    ['waktu habis', ['#timeout']],
    ['验签', ['#verify', '#sign']],
    ['驗簽', ['#verify', '#sign']],
    ['requesttimeout', ['#request', '#timeout']],
    ['how are you', []],
    ['为什么会这样呢', []],
    ['libsgmain', ['libsgmain']],
    ['橘子', ['橘子']],
    ['접근이 거부', ['#access', '#denied']],
  ])('%s reads as %j', (text, terms) => {
    expect(names(text)).toEqual(terms);
  });

  it.each([
    ['the DNS is fine, and it was not a timeout', []],
    ['タイムアウトではない', []],
    ['不是超时', []],
    ['网络没问题', []],
    ['other than a timeout', []],
    ['we were not slow', []],
    ['the host name resolves fine', []],
    ['it was no timeout', []],
    ['the call is fine', ['#call', '#success']],
  ])('leave out what %s rules out', (text, terms) => {
    expect(names(text)).toEqual(terms);
  });

  it.each(['サーバ', 'サーバー', 'ｻｰﾊﾞｰ'])('read %s alike, whatever its long vowels', (text) => {
    expect(names(text)).toEqual(['#server']);
  });

  it('take one character for a word only where it stands alone', () => {
    expect(names('图 丢了')).toContain('#image');
    expect(names('图书')).not.toContain('#image');
  });
});

describe('the lexicon', () => {
  it('has no form with two meanings', () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const [forms, meanings] of formLists()) {
      for (const form of readForms(forms)) {
        const key = form.map((atom) => atom.key).join(' ');
        const before = seen.get(key);
        if (before !== undefined && before !== meanings.join(' '))
          clashes.push(`${key}: ${before} / ${meanings.join(' ')}`);
        seen.set(key, meanings.join(' '));
      }
    }
    expect(clashes).toEqual([]);
  });

  it('has no empty form', () => {
    expect(
      formLists()
        .flatMap(([forms]) => readForms(forms))
        .filter((form) => form.length === 0),
    ).toEqual([]);
  });

  it('relates only meanings that exist, in both directions', () => {
    const known = new Set(formLists().flatMap(([, meanings]) => meanings.map((name) => `#${name}`)));
    const related = [...known].flatMap((name) => relatedTo(name).map((relation) => [name, relation.name] as const));
    expect(related.filter(([, name]) => !known.has(name))).toEqual([]);
    expect(related.length).toBeGreaterThan(100);
    for (const [one, other] of related) expect(relatedTo(other).map(({ name }) => name)).toContain(one);
  });
});

describe('verbs apart from what makes them mean something', () => {
  it.each([
    ['we turned the API off', ['#closed', '#api']],
    ['somebody left the timestamp out', ['#missing', '#clock']],
    ['we turned the page when it was off', []],
  ])('%s', (text, terms) => {
    expect(names(text)).toEqual(terms);
  });

  it('leaves whole what is another word without its ending', () => {
    expect(names('an exception of the product in production')).toEqual(['#exception', '#product']);
  });
});

describe('spelling', () => {
  const spelling = createSpelling(['timeout', 'token', 'time', 'signature', 'authorization', 'launch', 'sha256']);

  it.each([
    ['tiemout', 'timeout'],
    ['tokn', 'token'],
    ['singature', 'signature'],
    ['autorizaton', 'authorization'],
  ])('puts %s right', (word, right) => {
    expect(spelling.correct(word)).toBe(right);
  });

  it('prefers the word that is telling', () => {
    const words = createSpelling(['logging', 'login', 'siang', 'sign'], (word) => word === 'login' || word === 'sign');
    expect(['loggin', 'sing'].map((word) => words.correct(word))).toEqual(['login', 'sign']);
  });

  it.each(['tile', 'team', 'ignature', 'sha257', '4001', 'x', 'q'.repeat(60), 'zzzzzz'])('leaves %s alone', (word) => {
    expect(spelling.correct(word)).toBeUndefined();
  });

  it('counts slips', () => {
    expect(['abc', 'acb', 'ab', 'abcd', 'xbc', 'bca'].map((word) => distance('abc', word))).toEqual([0, 1, 1, 1, 1, 2]);
  });
});
