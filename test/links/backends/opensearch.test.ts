import fc from 'fast-check';
import { decode } from 'rison-node';
import { describe, expect, it } from 'vitest';
import { faultsOf, hostileQueries, lineOf, linesOf, linkOf } from './hostile.ts';
import { readKuery } from './kuery-reader.ts';

const base = { kind: 'opensearch', url: 'https://search.example.com/_dashboards', indexPattern: "mgs-'1'!" };
const window = { from: 1_700_470_312_015, to: 1_700_470_912_015 };

function statesOf(url: URL): Readonly<Record<string, unknown>> {
  expect(url.hash.slice(0, 2)).toBe('#?');
  return Object.fromEntries(Array.from(new URLSearchParams(url.hash.slice(2)), ([key, value]) => [key, decode(value)]));
}

function kueryOf(url: URL): string {
  const { _q } = statesOf(url);
  return Object(_q).query.query;
}

describe('a link into OpenSearch Dashboards', () => {
  it('opens Discover with the index pattern, the window and the query', () => {
    const url = linkOf(base, { ...window, traceId: '0a1d76671591164847940829820658' });
    expect(url.href.split('#')[0]).toBe('https://search.example.com/_dashboards/app/data-explorer/discover');
    expect(statesOf(url)).toEqual({
      _a: {
        discover: { columns: ['_source'], isDirty: false, sort: [] },
        metadata: { indexPattern: "mgs-'1'!", view: 'discover' },
      },
      _g: { filters: [], time: { from: '2023-11-20T08:51:52.015Z', to: '2023-11-20T09:01:52.015Z' } },
      _q: { filters: [], query: { language: 'kuery', query: '"0a1d76671591164847940829820658"' } },
    });
  });

  it.each([
    ['no word', {}, {}, ''],
    [
      'fields, words and what the configuration narrows to',
      { query: 'app: mgs', fields: { code: 'status' } },
      { traceId: 'a"b', code: '4001' },
      '(app: mgs) and status: "4001" and "a\\"b"',
    ],
  ])('asks for %s', (_what, more, asked, kuery) => {
    expect(kueryOf(linkOf({ ...base, ...more }, { ...window, ...asked }))).toBe(kuery);
  });

  it('asks for exactly what was pasted, whatever that is', () => {
    const settings = { ...base, fields: { traceId: '@trace' } };
    fc.assert(
      fc.property(hostileQueries, (query) => {
        const url = linkOf(settings, query);
        expect(url.href.split('#')[0]).toBe('https://search.example.com/_dashboards/app/data-explorer/discover');
        const { _a, _g, _q, ...others } = statesOf(url);
        expect(others).toEqual({});
        expect(_a).toMatchObject({ metadata: { indexPattern: "mgs-'1'!", view: 'discover' } });
        const time = { from: new Date(query.from).toISOString(), to: new Date(query.to).toISOString() };
        expect(_g).toEqual({ filters: [], time });
        expect(_q).toMatchObject({ filters: [], query: { language: 'kuery' } });
        const trace = lineOf(query.traceId);
        expect(readKuery(kueryOf(url))).toEqual({
          groups: [],
          fields: trace === undefined ? {} : { '@trace': trace },
          words: linesOf(query, ['traceId']),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('needs the id of an index pattern', () => {
    const fault = 'indexPattern: write the id of the index pattern, the last part of the address of its page';
    expect(faultsOf({ ...base, indexPattern: '' })).toEqual([fault]);
  });
});
