import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactToStore } from '../../src/extract/redact.ts';
import { planted } from './planted.ts';
import { triggers } from './triggers.ts';

const personal: readonly (readonly [string, string])[] = [
  ['mail ann.b+c@acme.example.', 'mail [email].'],
  ['<mailto:a@b.com|a@b.com>', '<mailto:[email]>'],
  ['user=a%40b.com&x=1', 'user=[email]&x=1'],
  ['a\u200bnn@acme.com', '[email]'],
  ['+86 138 1234 5678', '[phone]'],
  ['<tel:+8613812345678|+86 138-1234-5678>', '<tel:[phone]>'],
  ['我的号码是13812345678，谢谢', '我的号码是[phone]，谢谢'],
  ['138-1234-5678', '[phone]'],
  ['userId=13812345678', 'userId=[phone]'],
  ['{\\"mobile\\":\\"13812345678\\"}', '{\\"mobile\\":\\"[phone]\\"}'],
  ['mobileNo = 12345678;', 'mobileNo = [phone];'],
  ['phone%3D13812345678', 'phone%3D[phone]'],
  ['tel: 0571-87654321', 'tel: [phone]'],
  ['+1 (415) 555-2671', '[phone]'],
  ['415-555-2671', '[phone]'],
  ['+44 20 7946 0958', '[phone]'],
  ['he said 13812345678', 'he said [phone]'],
  ['138.1234.5678', '[phone]'],
  ['user13812345678 user_13812345678', 'user[phone] user_[phone]'],
  ['id 13812345678, code 13812345678', 'id [phone], code [phone]'],
  ['13812345678/13912345678', '[phone]/[phone]'],
  ['１３８１２３４５６７８', '[phone]'],
  ['account=13812345678 locked', 'account=[phone] locked'],
  ['loginAccount: 13812345678, passport=13812345678', 'loginAccount: [phone], passport=[phone]'],
  ['BizException error: 13812345678 not registered', 'BizException error: [phone] not registered'],
  ['status: 13812345678 frozen, lastTime 13812345678', 'status: [phone] frozen, lastTime [phone]'],
  ['smsCode 13812345678 discount 13812345678', 'smsCode [phone] discount [phone]'],
  ['021 62781234', '[phone]'],
  ['1-415-555-2671', '[phone]'],
  ['李雷@example.com', '[email]'],
  ['li.lei@例子.公司', '[email]'],
  ['请发邮件到ann@acme.com，谢谢', '请发邮件到[email]，谢谢'],
  ['sign=4f2ca81b90de from a@b.com', 'sign=[secret] from [email]'],
];

const impersonal: readonly string[] = [
  'icon@2x.png',
  'com.acme.Foo@1a2b3c',
  'git@github.com:acme/app.git',
  'Mgw-TraceId: 0a1d7667170047031200112345678',
  'traceId: 13812345678',
  'appId: 15012345678, app_id=15012345678',
  '"workspaceId" = 13912345678;',
  'orderId 13812345678',
  'orderId=13812345678901, traceId=13812345678001',
  'errorCode=1700470312015, seq 13812345678, buildNo=13812345678',
  'ts=13812345678',
  'Server-Time: 1700470312015',
  '1700470312 and +1700470312015',
  'UTC +8 2023-11-20 16:51:52',
  '2020-03-10 10:51:41.883119+0800 Demo[4765:231933]',
  '138 4001 7002',
  '404 500 4001',
  'trace13812345678, order_13812345678',
  'a/13812345678/4001',
  '021 4001 7002',
  'id: 1700470312015',
  'com.acme.op.13812345678',
  'version 13.138.12345678',
  'uuid 46a86973-1c08-4911-b9ea-2cc951dbcee7',
];

describe('masking what is kept', () => {
  it.each(personal)('%j becomes %j', (text, masked) => {
    expect(redactToStore(text).text).toBe(masked);
    expect(redactToStore(masked)).toEqual({ text: masked, count: 0 });
  });

  it.each(impersonal)('leaves %j as it is', (text) => {
    expect(redactToStore(text)).toEqual({ text, count: 0 });
  });

  it('leaves e-mail addresses and phones where only secrets are asked for', () => {
    const text = 'ann@acme.example, +86 138 1234 5678';
    expect(redact(text)).toEqual({ text, count: 0 });
  });

  it('changes nothing in a masked text, whatever is in it', () => {
    const piece = fc.oneof(
      fc.constantFrom(...triggers),
      fc.constantFrom(...planted.flatMap(({ name = 'x', value }) => [name, value, `${name}: ${value}`])),
      fc.constantFrom('\u200b', '<http://a.b|', '>', '%3D', '\\u003d', '=', ': ', '[', '"value":"', '"name":"'),
      fc.constantFrom('13812345678', 'a@b.cd', '+86 ', 'phone: '),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom(redact, redactToStore), (pieces, masking) => {
        const once = masking(pieces.join(''));
        expect(masking(once.text)).toEqual({ text: once.text, count: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no id for a phone', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{8}$/);
    const time = fc.integer({ min: 1_500_000_000_000, max: 1_900_000_000_000 });
    const rest = fc.stringMatching(/^\d{8}$/);
    const ids = fc.oneof(
      fc.tuple(hex, time, rest).map((parts) => parts.join('')),
      fc.stringMatching(/^[0-9A-F]{13}$/).filter((id) => /[A-F]/.test(id)),
      fc.stringMatching(/^ONEX[0-9A-F]{13}$/),
      time.map(String),
      time.map((moment) => String(Math.floor(moment / 1000))),
      time.map((moment) => new Date(moment).toISOString()),
      fc.stringMatching(/^com\.[a-z]{2,8}\.[a-z]{2,8}\d{0,3}$/),
      fc.integer({ min: 0, max: 99_999 }).map(String),
    );
    const line = fc.array(fc.tuple(fc.constantFrom('', 'id=', 'v: ', '"x":"', '('), ids), { maxLength: 12 });
    const separator = fc.constantFrom(',', ', ', ' ', '\n', ' | ', '^');
    fc.assert(
      fc.property(line, separator, (parts, between) => {
        const text = parts.map((part) => part.join('')).join(between);
        expect(redactToStore(text).text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
