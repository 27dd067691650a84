import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, hostileQueries, lineOf, linesOf, linkOf } from './hostile.ts';

const base = { kind: 'sls', project: 'mgs-prod', logstore: 'gateway_digest' };
const window = { from: 1_700_470_312_015, to: 1_700_470_912_015 };

function searchOf(url: URL): string {
  expect(url.searchParams.get('encode')).toBe('base64');
  const bytes = Buffer.from(url.searchParams.get('queryString') ?? '', 'base64');
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/**
 * A search cut into its conditions. In quotes a backslash escapes a quote; whether it also escapes itself, as in the
 * query strings of the same product, is not documented, so both are tried.
 */
function conditionsOf(search: string, escapes: RegExp): readonly string[] {
  const conditions: string[] = [];
  const string = new RegExp(`"(?:${escapes.source}|[^"])*?"`, 'uy');
  let condition = '';
  for (let at = 0; at < search.length; ) {
    string.lastIndex = at;
    const [quoted] = string.exec(search) ?? [];
    if (quoted === undefined && search[at] === '"') throw new Error(`not closed: ${search}`);
    const joins = search.startsWith(' and ', at);
    if (joins) conditions.push(condition);
    condition = joins ? '' : condition + (quoted ?? search[at]);
    at += joins ? ' and '.length : (quoted ?? ' ').length;
  }
  return [...conditions, condition];
}

/** The value of a condition `#"…"` or `"…"`; a space at the end parts words and is none of their signs. */
function phraseOf(condition: string): string {
  const [, inner] = /^#?"(.*)"$/u.exec(condition) ?? [];
  if (inner === undefined) throw new Error(`no string: ${condition}`);
  return inner.replace(/\\(["\\])/g, '$1').trimEnd();
}

describe('a link into Log Service', () => {
  it('opens the console with project, logstore, window and search', () => {
    const url = linkOf(base, { ...window, traceId: '0a1d76671591164847940829820658' });
    expect(url.origin + url.pathname).toBe(
      'https://sls.console.aliyun.com/lognext/project/mgs-prod/logsearch/gateway_digest',
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      encode: 'base64',
      queryString: Buffer.from('"0a1d76671591164847940829820658"').toString('base64'),
      queryTimeType: '99',
      startTime: '1700470312',
      endTime: '1700470913',
    });
  });

  it.each([
    ['all words', {}, { traceId: 'a', operationType: 'b.c-d', code: '4001' }, '"a" and "b.c-d" and "4001"'],
    ['no word', {}, {}, '*'],
    ['what may be several words as a phrase', {}, { traceId: 'a b/c', appId: '服务' }, '#"a b/c" and #"服务"'],
    [
      'fields, numbers without quotes',
      { fields: { traceId: '__tag__:trace', code: 'status', appId: 'app id' } },
      { traceId: '0123', code: '4001', appId: 'a b' },
      '"__tag__:trace":"0123" and "app id":#"a b" and "status":4001',
    ],
    ['what the configuration narrows to', { query: 'a or "|"' }, { traceId: 'b' }, '(a or "|") and "b"'],
    ['wildcards as they are', {}, { traceId: 'a*b?' }, '#"a*b?"'],
    ['quotes', {}, { traceId: 'a" or "b' }, '#"a\\" or \\"b"'],
    ['backslashes, which cannot take the last quote with them', {}, { traceId: 'a\\b\\' }, '#"a\\\\b\\\\ "'],
  ])('asks for %s', (_what, more, asked, search) => {
    expect(searchOf(linkOf({ ...base, ...more }, { ...window, ...asked }))).toBe(search);
  });

  it('leads to another console where the settings say so', () => {
    expect(linkOf({ ...base, url: 'https://sls.console.alibabacloud.com/' }, window).href).toMatch(
      /^https:\/\/sls\.console\.alibabacloud\.com\/lognext\/project\//,
    );
  });

  it('never asks for an empty span', () => {
    const url = linkOf(base, { from: 1_700_470_312_000, to: 1_700_470_312_000 });
    expect(url.searchParams.get('startTime')).toBe('1700470312');
    expect(url.searchParams.get('endTime')).toBe('1700470313');
  });

  it('asks for exactly what was pasted, whatever that is', () => {
    const settings = { ...base, query: 'a or b', fields: { operationType: 'op' } };
    fc.assert(
      fc.property(hostileQueries, (query) => {
        const url = linkOf(settings, query);
        expect(url.origin + url.pathname + url.hash).toBe(
          'https://sls.console.aliyun.com/lognext/project/mgs-prod/logsearch/gateway_digest',
        );
        const { queryString, ...others } = Object.fromEntries(url.searchParams);
        expect(others).toEqual({
          encode: 'base64',
          queryTimeType: '99',
          startTime: `${Math.floor(query.from / 1000)}`,
          endTime: expect.stringMatching(/^\d+$/),
        });
        expect(Number(others.endTime) - query.to / 1000).toBeGreaterThanOrEqual(0);
        expect(Number(others.endTime) - query.to / 1000).toBeLessThanOrEqual(1);
        const operation = lineOf(query.operationType);
        const expected = [...(operation === undefined ? [] : [operation]), ...linesOf(query, ['operationType'])];
        const [own, ...conditions] = conditionsOf(searchOf(url), /\\["\\]/);
        expect(own).toBe('(a or b)');
        const values = conditions.map((condition) => condition.replace(/^"op":/, ''));
        expect(values.map((value) => (/^\d+$/.test(value) ? value : phraseOf(value)))).toEqual(expected);
        expect(conditions.filter((condition) => condition.startsWith('"op":'))).toHaveLength(operation ? 1 : 0);
        expect(conditionsOf(searchOf(url), /\\"/)).toEqual([own, ...conditions]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the settings of Log Service', () => {
  it.each([
    [{ project: 'My Project' }, 'project: write the name of the project: small letters, digits and "-"'],
    [{ project: '..' }, 'project: write the name of the project: small letters, digits and "-"'],
    [{ logstore: 'a/b' }, 'logstore: write the name of the logstore: small letters, digits, "-" and "_"'],
    [{ query: 'a | select 1' }, 'query: close every quote and parenthesis and use no "|" outside quotes'],
    [{ fields: { code: 'a"b' } }, 'fields.code: write the name of a field that the logstore has an index for'],
  ])('%j are refused', (more, fault) => {
    expect(faultsOf({ ...base, ...more })).toEqual([fault]);
  });
});
