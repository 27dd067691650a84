import fc from 'fast-check';
import uriTemplate from 'uri-templates';
import { describe, expect, it } from 'vitest';
import { faultsOf, hostileQueries, lineOf, linkOf } from './hostile.ts';

const window = { from: 1_700_470_312_015, to: 1_700_470_912_015 };
const host = 'https://logs.example.com';
const full = `${host}/a%20b/{traceId}/{code}?x=1{&operationType,appId,workspaceId,from,to}{&words*}#t={fromIso,toIso}`;

const hrefOf = (url: string, query: object) => linkOf({ kind: 'template', url }, { ...window, ...query }).href;

describe('a link from a template', () => {
  it.each([
    ['/search{?traceId,from,to}', '/search?traceId=abc&from=1700470312015&to=1700470912015'],
    ['/trace/{traceId}?at={fromSeconds}', '/trace/abc?at=1700470312'],
    ['/?q={words}&s={fromSeconds}&e={toSeconds}', '/?q=abc,4001&s=1700470312&e=1700470913'],
    [
      '/{?words*,fromIso,toIso}',
      '/?words=abc&words=4001&fromIso=2023-11-20T08%3A51%3A52.015Z&toIso=2023-11-20T09%3A01%3A52.015Z',
    ],
    ['/#/find?t={traceId}&c={code}{&from}', '/#/find?t=abc&c=4001&from=1700470312015'],
    ['/x{/traceId}{;code}{.from}', '/x/abc;code=4001.1700470312015'],
    ['?q={traceId}{&from}', '/?q=abc&from=1700470312015'],
  ])('%s is filled in', (path, expected) => {
    expect(hrefOf(`${host}${path}`, { traceId: 'abc', code: '4001' })).toBe(`${host}${expected}`);
  });

  it('leaves out what is not known', () => {
    expect(hrefOf(`${host}/search{?traceId,words,from}`, {})).toBe(`${host}/search?from=1700470312015`);
  });

  it.each(['..', '.', '../admin', 'a/../../b', '..\\x', '/./'])(
    'leaves out %j, which would lead upwards',
    (traceId) => {
      expect(hrefOf(`${host}/a/{traceId}/b{?from}`, { traceId })).toBe(`${host}/a//b?from=1700470312015`);
    },
  );

  it('holds exactly what was pasted, whatever that is', () => {
    const reader = uriTemplate(full);
    fc.assert(
      fc.property(hostileQueries, (query) => {
        const url = linkOf({ kind: 'template', url: full }, query);
        expect(url.origin).toBe(host);
        const lines = Object.entries(query).map(([key, value]) => [key, lineOf(String(value))] as const);
        const kept = lines.filter(([, line]) => line !== undefined && !line.split(/[/\\]/).some(isDots));
        const { from, to, ...values } = Object.fromEntries(kept);
        expect(url.pathname.split('/').slice(1).map(decodeURIComponent)).toEqual([
          'a b',
          values.traceId ?? '',
          values.code ?? '',
        ]);
        const words = ['traceId', 'operationType', 'appId', 'workspaceId', 'code'].flatMap((key) => values[key] ?? []);
        expect(url.searchParams.getAll('words')).toEqual(words);
        const filled = { ...values, from, to, fromIso: iso(query.from), toIso: iso(query.to) };
        const { words: _, ...read } = { ...reader.fromUri(url.href, { strict: false }) };
        expect(read).toMatchObject(Object.fromEntries(Object.entries(filled).filter(([key]) => key in read)));
        const keys = Object.keys(values).filter((key) => key !== 'traceId' && key !== 'code');
        expect([...new Set(url.searchParams.keys())].sort()).toEqual(
          ['x', 'from', 'to', ...keys, ...(words.length > 0 ? ['words'] : [])].sort(),
        );
        for (const key of keys) expect(url.searchParams.getAll(key)).toEqual([values[key]]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a template', () => {
  const ok = '{?traceId,from}';
  const start = 'start with https://, a host and a "/", and with no variable in them';
  it.each([
    [`${host}${ok}`, start],
    [`/search${ok}`, start],
    [`ftp://example.com/${ok}`, start],
    [`javascript:alert(1)//${ok}`, start],
    [`{+traceId}/${ok}`, start],
    [`https://{traceId}.example.com/${ok}`, start],
    [`https://logs.example.com{traceId}/${ok}`, start],
    [`https://logs.example.com:{code}/${ok}`, start],
    [`https:/${ok}`, start],
    [`https://exa mple.com/${ok}`, start],
    [`https://example.com:99999/${ok}`, start],
    [`https://user:geheim@example.com/${ok}`, 'take user and password out'],
    [`https://@example.com/${ok}`, 'take user and password out'],
    [`${host}/a b${ok}`, 'write spaces and other such signs as %20 and the like'],
    [`${host}/a\\b${ok}`, 'write spaces and other such signs as %20 and the like'],
    [`${host}/100%${ok}`, 'write a % that is meant as %25'],
    [`${host}/{traceId${ok}`, 'close every { with a }, and put none into another'],
    [`${host}/traceId}${ok}`, 'close every { with a }, and put none into another'],
    [`${host}/{a{traceId}}${ok}`, 'close every { with a }, and put none into another'],
    [
      `${host}/{}${ok}`,
      '{} cannot be read; write names with "," between them, and before them one of ./;?& or nothing',
    ],
    [
      `${host}/{!traceId}${ok}`,
      '{!traceId} cannot be read; write names with "," between them, and before them one of ./;?& or nothing',
    ],
    [
      `${host}/{traceId, code}${ok}`,
      '{traceId, code} cannot be read; write names with "," between them, and before them one of ./;?& or nothing',
    ],
    [`${host}/{+traceId}${ok}`, '{+traceId} would let what somebody pastes write parts of the address; use {traceId}'],
    [
      `${host}/{#words,from}`,
      '{#words,from} would let what somebody pastes write parts of the address; use {words,from}',
    ],
    [`${host}/{traceId:3}${ok}`, '{traceId:3} would cut a value short, and find other lines; take the ":" out'],
    [
      `${host}/{?trace,from}`,
      'there is no variable "trace"; use traceId, operationType, appId, workspaceId, code, words, from, fromIso, fromSeconds, to, toIso, toSeconds',
    ],
    [`${host}/{?code,from}`, 'say what to search for: put in {traceId} or {words}'],
    [`${host}/{?traceId,to}`, 'say from when: put in one of {from}, {fromIso}, {fromSeconds}'],
  ])('%j is refused', (url, fault) => {
    expect(faultsOf({ kind: 'template', url })).toEqual([`url: ${fault}`]);
  });

  it('is refused in one line, which holds no password', () => {
    const faults = faultsOf({ kind: 'template', url: 'https://user:geheim@{x}/{traceId:1}' });
    expect(faults).toHaveLength(1);
    expect(faults.join()).not.toContain('geheim');
  });
});

function isDots(part: string): boolean {
  return part !== '' && part.replaceAll('.', '') === '';
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
