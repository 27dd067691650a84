import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/catalog/schema.ts';
import type { Context } from '../../src/extract/signals.ts';
import { linkInto } from '../../src/links/link.ts';
import type { Link } from '../../src/resolve/answer.ts';
import { byNumber } from '../render/answers.ts';
import { contexts } from '../render/hostile.ts';
import { entryOf } from '../resolve/by-hand.ts';
import { environments, type Given, loki } from './environments.ts';

const at = Date.parse('2026-01-05T10:00:00.000Z');
const traceId = '0a1d76671591164847940829820658';
const operationType = 'com.acme.pay';
const time = '2020-06-03T06:14:07.940Z';
const byOperation: Context = { operationType, appId: 'ONEX570DA892117', time };

interface Asked {
  readonly scope?: Scope;
  readonly code?: number;
  readonly context?: Context;
  readonly given?: Given;
}

/** The link into a log for an error, by default into a Loki that all logs of servers are in. */
function linkFor(
  id: string,
  { scope = 'gateway', code = 4001, context = {}, given = {} }: Asked = {},
): Link | undefined {
  const found = byNumber(entryOf(scope, code), { context });
  const log = found.logs.find((each) => each.id === id);
  const [environment] = environments({ name: 'prod', logs: loki, ...given });
  if (log === undefined || environment === undefined) throw new Error(`${scope} ${code} has no log ${id}`);
  return linkInto(log, found, environment, at);
}

/** What a link asks Loki for. */
function exprOf(link: Link | undefined): string {
  const panes = JSON.parse(new URL(link?.url ?? '').searchParams.get('panes') ?? '');
  return panes.logs.queries[0].expr;
}

describe('a link searches for', () => {
  it.each<[string, string, Asked, string]>([
    [
      'the trace id alone',
      'gateway-page-digest',
      { context: { ...byOperation, traceId } },
      `{app="mgs"} |= "${traceId}"`,
    ],
    [
      'operation type, app and code where there is none',
      'gateway-page-digest',
      { context: byOperation },
      '{app="mgs"} |= "com.acme.pay" |= "ONEX570DA892117" |~ "\\\\b4001\\\\b"',
    ],
    [
      'the number that was asked, not its range',
      'gateway-page-digest',
      { code: 4004 },
      '{app="mgs"} |~ "\\\\b3500\\\\b"',
    ],
    ['no number that only the phone knows', 'gateway-page-digest', { scope: 'android', code: 6 }, '{app="mgs"}'],
    ['only what the log holds', 'gateway-error', { context: byOperation, code: 5000 }, '{app="mgs"} |= "com.acme.pay"'],
    ['the time alone where it holds nothing', 'gateway-threadpool', { context: byOperation }, '{app="mgs"}'],
    [
      'no field that is named for a group of logs, and that it does not hold',
      'gateway-error',
      { code: 5000, given: { logs: { gateway: { ...loki.default, fields: { code: 'status' } } } } },
      '{app="mgs"}',
    ],
    [
      'no code of the gateway in a log of the business system',
      'business-page-digest',
      { context: byOperation },
      '{app="mgs"} |= "com.acme.pay"',
    ],
    [
      'what the configuration says that it holds',
      'business-own',
      {
        context: { ...byOperation, traceId },
        given: { logs: { 'business-own': { ...loki.default, fields: { traceId: 'trace' } } } },
      },
      `{app="mgs"} | trace="${traceId}"`,
    ],
  ])('%s', (_, id, asked, expr) => {
    expect(exprOf(linkFor(id, asked))).toBe(expr);
  });

  it.each<[string, Asked & { readonly id?: string }, Pick<Link, 'from' | 'to' | 'by'>]>([
    [
      'an hour to either side of the event by trace id',
      { context: { traceId, time } },
      { from: '2020-06-03T05:14:07.940Z', to: '2020-06-03T07:14:07.940Z', by: ['traceId'] },
    ],
    [
      '15 minutes before and 5 after the event otherwise',
      { context: byOperation },
      { from: '2020-06-03T05:59:07.940Z', to: '2020-06-03T06:19:07.940Z', by: ['operationType', 'appId', 'code'] },
    ],
    [
      'around the message where the error has no time',
      {},
      { from: '2026-01-05T09:45:00.000Z', to: '2026-01-05T10:05:00.000Z', by: ['code'] },
    ],
    [
      'for what was written when the system started, days before',
      { scope: 'business', code: 6001, context: byOperation, id: 'business-boot' },
      { from: '2020-05-27T06:14:07.940Z', to: '2020-06-03T06:19:07.940Z', by: ['operationType'] },
    ],
    [
      'as far as the configuration says',
      { given: { window: { before: '1h', after: '30s', trace: '2h' } } },
      { from: '2026-01-05T09:00:00.000Z', to: '2026-01-05T10:00:30.000Z', by: ['code'] },
    ],
  ])('%s', (_, { id = 'gateway-page-digest', ...asked }, window) => {
    expect(linkFor(id, asked)).toMatchObject(window);
  });
});

describe('where a log is', () => {
  const place = (name: string) => ({ kind: 'template', url: `https://${name}.test/{?traceId,from,to}` });
  const logs = {
    'gateway-error': place('own'),
    gateway: place('group'),
    business: place('business'),
    default: place('rest'),
  };

  it.each<[string, string, Asked, string | undefined]>([
    ['its own key goes first', 'gateway-error', { code: 5000, given: { logs } }, 'own.test'],
    ['then its group', 'gateway-page-digest', { given: { logs } }, 'group.test'],
    ['of the business system, too', 'business-monitor', { given: { logs } }, 'business.test'],
    ['then the default', 'gateway-page-digest', { given: { logs: { default: place('rest') } } }, 'rest.test'],
    ['which no ticket is in', 'support-ticket', { given: { logs: { default: place('rest') } } }, undefined],
    ['nor a phone', 'phone-logcat', { code: 7001, given: { logs: { default: place('rest') } } }, undefined],
    [
      'whose logs have a group',
      'phone-logcat',
      { code: 7001, given: { logs: { phone: place('phones') } } },
      'phones.test',
    ],
    ['it is nowhere unless that is said', 'gateway-page-digest', { given: { logs: {} } }, undefined],
  ])('%s', (_, id, asked, host) => {
    const link = linkFor(id, asked);
    expect(link && new URL(link.url).host).toBe(host);
  });
});

describe('an address template', () => {
  const to = (url: string) => ({ logs: { default: { kind: 'template', url } } });

  it.each<[string, string, Context, string, readonly string[]]>([
    [
      'gets what it names',
      'https://l.test/{appId}{?traceId,from,to}',
      { ...byOperation, traceId },
      `https://l.test/ONEX570DA892117?traceId=${traceId}&from=1591161247940&to=1591168447940`,
      ['traceId', 'appId'],
    ],
    [
      'gets all words that narrow the search',
      'https://l.test/{?words,from,to}',
      byOperation,
      'https://l.test/?words=com.acme.pay,ONEX570DA892117,4001&from=1591163947940&to=1591165147940',
      ['operationType', 'appId', 'code'],
    ],
    [
      'says no word that it does not take',
      'https://l.test/{?traceId,from,to}',
      byOperation,
      'https://l.test/?from=1591163947940&to=1591165147940',
      [],
    ],
  ])('%s', (_, template, context, url, by) => {
    const link = linkFor('gateway-page-digest', { context, given: to(template) });
    expect(link).toMatchObject({ url, by });
  });
});

describe('a link that Slack would cut', () => {
  const wide = '数'.repeat(150);
  const kibana = {
    logs: { default: { kind: 'kibana', url: 'https://kibana.test', dataView: 'abc', query: 'a:"b"' } },
  };

  it('searches for less', () => {
    const context = { operationType: wide, appId: wide };
    expect(linkFor('gateway-page-digest', { context, given: kibana })?.by).toEqual(['operationType']);
  });

  it('is never made, whatever a text held', () => {
    const hosts = ['https://grafana.test', 'https://kibana.test'];
    fc.assert(
      fc.property(contexts(), fc.constantFrom({}, kibana), (context, given) => {
        const link = linkFor('gateway-page-digest', { context, given });
        expect((link?.url ?? '').length).toBeLessThanOrEqual(2_000);
        expect(hosts).toContain(new URL(link?.url ?? '').origin);
      }),
    );
  });
});
