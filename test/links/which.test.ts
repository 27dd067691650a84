import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/catalog.ts';
import { type Deployment, deployments, type Protocol, protocols, type Scope } from '../../src/catalog/schema.ts';
import type { Context, Digest } from '../../src/extract/signals.ts';
import { makePointer } from '../../src/point.ts';
import type { LogPointer } from '../../src/resolve/answer.ts';
import { byNumber, codes } from '../render/answers.ts';
import { catalog, entryOf } from '../resolve/by-hand.ts';
import { environments } from './environments.ts';

/** What is known of the place of an error; `protocol` is the environment's, or, where none is known, said in the text. */
interface Told {
  readonly deployment?: Deployment | undefined;
  readonly protocol?: Protocol | undefined;
  readonly context?: Context;
  readonly evidence?: string;
}

/** The logs that an answer about a code points to. */
function logsFor(entry: Entry, told: Told = {}): readonly LogPointer[] {
  const { deployment, protocol, context = {}, evidence = 'the number itself' } = told;
  const places = deployment === undefined ? [] : environments({ deployment, protocol });
  const said = deployment === undefined && protocol !== undefined ? { ...context, protocol } : context;
  const answer = codes([byNumber(entry, { context: said, evidence })]);
  return makePointer(places).point(answer, { shared: false, at: 0 }).entries[0].logs;
}

function idsFor(scope: Scope, code: number, told: Told): readonly string[] {
  return logsFor(entryOf(scope, code), told).map(({ id }) => id);
}

const digest: Digest = { side: 'gateway', success: false };
const android = { evidence: 'Android RPCException' };
const ios = { evidence: 'iOS DTRpcException' };

describe('the logs for', () => {
  it.each<[string, Scope, number, Told, readonly string[]]>([
    ['3002 in a private cloud', 'gateway', 3002, { deployment: 'private' }, ['gateway-error']],
    ['4002 in a private cloud', 'gateway', 4002, { deployment: 'private' }, ['gateway-error']],
    ['5000 in a private cloud', 'gateway', 5000, { deployment: 'private' }, ['gateway-error']],
    ['5000 where the cloud is not known', 'gateway', 5000, {}, ['gateway-error', 'support-ticket']],
    [
      '4001 with HTTP',
      'gateway',
      4001,
      { protocol: 'HTTP' },
      ['gateway-page-digest', 'support-ticket', 'business-own'],
    ],
    [
      '4001 with Dubbo in a private cloud',
      'gateway',
      4001,
      { deployment: 'private', protocol: 'DUBBO' },
      ['gateway-page-digest', 'business-monitor'],
    ],
    ['4001 in the public cloud', 'gateway', 4001, { deployment: 'public' }, ['support-ticket', 'business-own']],
    [
      '4001 whose digest line is there already',
      'gateway',
      4001,
      { deployment: 'private', protocol: 'HTTP', context: { digest } },
      ['business-own'],
    ],
    ['6000', 'business', 6000, {}, ['business-monitor', 'business-boot']],
    ['6001', 'business', 6001, {}, ['business-monitor', 'business-boot']],
    ['6004 with an HTTP backend', 'business', 6004, { protocol: 'HTTP' }, ['business-own']],
    ['6666 with an MPC backend', 'business', 6666, { protocol: 'MPC' }, ['business-monitor']],
    ['7014 on Android', 'gateway', 7014, android, ['phone-logcat']],
    ['7014 on iOS', 'gateway', 7014, ios, ['phone-xcode']],
    ['7001 anywhere', 'gateway', 7001, {}, ['phone-logcat', 'phone-xcode', 'gateway-page-digest', 'support-ticket']],
    ['an Android code', 'android', 16, {}, ['phone-logcat']],
    ['an iOS code', 'ios', 4, {}, ['phone-xcode']],
    ['8002', 'gateway', 8002, {}, ['browser-console']],
  ])('%s begin with the most useful', (_, scope, code, told, ids) => {
    expect(idsFor(scope, code, told).slice(0, ids.length)).toEqual(ids);
  });

  it.each<[string, Told, readonly string[]]>([
    ['a private cloud need no ticket', { deployment: 'private' }, ['support-ticket']],
    ['the public cloud are none of the gateway', { deployment: 'public' }, ['gateway-page-digest', 'gateway-error']],
    ['an HTTP backend are not in ~/logs/mobileservice', { protocol: 'HTTP' }, ['business-monitor']],
    ['a Dubbo backend are there', { protocol: 'DUBBO' }, ['business-own']],
    [
      'a business digest line are of no HTTP backend',
      { context: { digest: { ...digest, side: 'business' } } },
      ['business-own'],
    ],
    ['an iPhone are no logcat', ios, ['phone-logcat']],
    ['an Android phone are not in Xcode', android, ['phone-xcode']],
  ])('%s', (_, told, absent) => {
    const shown = [idsFor('gateway', 4001, told), idsFor('business', 6666, told), idsFor('gateway', 7014, told)].flat();
    expect(shown.filter((id) => absent.includes(id))).toEqual([]);
  });

  it('a code say who has which as long as nothing decides it, and then no more', () => {
    const open = logsFor(entryOf('gateway', 4001)).filter(({ certain }) => !certain);
    expect(open.map(({ id, availability }) => [id, availability])).toEqual([
      ['gateway-page-digest', 'private cloud (Apsara Stack)'],
      ['support-ticket', 'public cloud'],
      ['business-own', 'HTTP backends'],
      ['business-monitor', 'MPC or Dubbo backends'],
      ['business-page-digest', 'MPC or Dubbo backends'],
      ['gateway-threadpool', 'private cloud (Apsara Stack)'],
    ]);
    const settled = logsFor(entryOf('gateway', 4001), { deployment: 'private', protocol: 'HTTP' });
    expect(settled.filter(({ certain }) => !certain)).toEqual([]);
  });
});

describe('every entry', () => {
  const situations = [undefined, ...deployments].flatMap((deployment) =>
    [undefined, ...protocols].map((protocol) => ({ deployment, protocol })),
  );
  const context = { traceId: '0a1d76671591164847940829820658', operationType: 'com.acme.pay' };

  it.each(catalog.entries)('$scope $code has something useful to look at, wherever the gateway runs', (entry) => {
    for (const situation of situations) {
      const logs = logsFor(entry, { ...situation, context });
      expect(logs.filter(isUseful), JSON.stringify(situation)).not.toEqual([]);
      expect(logs.filter(({ look, host, path }) => [look, host, path].includes(''))).toEqual([]);
      const { deployment, protocol } = situation;
      expect(logs.filter((log) => deployment !== undefined && (log.deployment ?? deployment) !== deployment)).toEqual(
        [],
      );
      expect(logs.filter((log) => protocol !== undefined && !(log.protocols?.includes(protocol) ?? true))).toEqual([]);
    }
  });

  /** Somebody can act on it at once: a command, a filter, a ticket's text, or a place that they can open themselves. */
  function isUseful({ command, filter, ticket, deployment }: LogPointer): boolean {
    return [command, filter, ticket].some((typed) => typed !== undefined) || deployment === undefined;
  }
});
