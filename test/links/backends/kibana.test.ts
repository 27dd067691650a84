import fc from 'fast-check';
import { decode } from 'rison-node';
import { describe, expect, it } from 'vitest';
import { faultsOf, hostileQueries, lineOf, linesOf, linkOf } from './hostile.ts';
import { readKuery } from './kuery-reader.ts';

const base = { kind: 'kibana', url: 'https://kibana.example.com', dataView: 'logs-*' };
const window = { from: 1_700_470_312_015, to: 1_700_470_912_015 };

/** The states in an address, as Kibana reads them: the query behind `#/`, URL-decoded, then Rison. */
function statesOf(url: URL): Readonly<Record<string, unknown>> {
  expect(url.hash.slice(0, 3)).toBe('#/?');
  return Object.fromEntries(Array.from(new URLSearchParams(url.hash.slice(3)), ([key, value]) => [key, decode(value)]));
}

function kueryOf(url: URL): string {
  const { _a } = statesOf(url);
  return Object(_a).query.query;
}

describe('a link into Kibana', () => {
  it('opens Discover with the data view, the window and the query', () => {
    const url = linkOf(base, { ...window, traceId: '0a1d76671591164847940829820658' });
    expect(url.href.split('#')[0]).toBe('https://kibana.example.com/app/discover');
    expect(statesOf(url)).toEqual({
      _g: { filters: [], time: { from: '2023-11-20T08:51:52.015Z', to: '2023-11-20T09:01:52.015Z' } },
      _a: {
        columns: [],
        filters: [],
        index: 'logs-*',
        query: { language: 'kuery', query: '"0a1d76671591164847940829820658"' },
      },
    });
  });

  it.each([
    ['all words', {}, { traceId: 'a', operationType: 'b.c', code: '4001' }, '"a" and "b.c" and "4001"'],
    ['no word', {}, {}, ''],
    ['fields', { fields: { traceId: 'trace.id' } }, { traceId: 'a', code: '1' }, 'trace.id: "a" and "1"'],
    [
      'what the configuration narrows to',
      { query: ' service.name: mgs or log.file.path: "*/gateway (1).log" ' },
      { traceId: 'a' },
      '(service.name: mgs or log.file.path: "*/gateway (1).log") and "a"',
    ],
    ['quotes, backslashes and wildcards as they are', {}, { traceId: 'a"b\\tc*' }, '"a\\"b\\\\tc*"'],
  ])('asks for %s', (_what, more, asked, kuery) => {
    expect(kueryOf(linkOf({ ...base, ...more }, { ...window, ...asked }))).toBe(kuery);
  });

  it('keeps the base path of Kibana, and goes into the space', () => {
    const url = linkOf({ ...base, url: 'https://tools.example.com/kibana', space: 'mobile' }, window);
    expect(url.pathname).toBe('/kibana/s/mobile/app/discover');
  });

  it('asks for exactly what was pasted, whatever that is', () => {
    const settings = { ...base, query: 'a: "b"', fields: { appId: 'labels.app' } };
    fc.assert(
      fc.property(hostileQueries, (query) => {
        const url = linkOf(settings, query);
        expect(url.href.split('#')[0]).toBe('https://kibana.example.com/app/discover');
        const { _g, _a, ...others } = statesOf(url);
        expect(others).toEqual({});
        const time = { from: new Date(query.from).toISOString(), to: new Date(query.to).toISOString() };
        expect(_g).toEqual({ filters: [], time });
        expect(_a).toMatchObject({ columns: [], filters: [], index: 'logs-*', query: { language: 'kuery' } });
        const app = lineOf(query.appId);
        expect(readKuery(kueryOf(url))).toEqual({
          groups: ['a: "b"'],
          fields: app === undefined ? {} : { 'labels.app': app },
          words: linesOf(query, ['appId']),
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the settings of Kibana', () => {
  it.each([
    [{ space: 'my space' }, 'space: write the id of the space, as it stands behind /s/ in the address'],
    [{ space: '..' }, 'space: write the id of the space, as it stands behind /s/ in the address'],
    [{ dataView: '' }, 'dataView: write the id of the data view, the last part of the address of its page'],
    [{ fields: { code: 'not' } }, 'fields.code: write the name of a field as Discover lists it, such as trace.id'],
    [{ query: 'a) or (b' }, 'query: close every quote and parenthesis'],
    [{ query: '"a' }, 'query: close every quote and parenthesis'],
    [{ query: 'a\\' }, 'query: close every quote and parenthesis'],
    [{ query: 'a\nb' }, 'query: write it in one line'],
  ])('%j are refused', (more, fault) => {
    expect(faultsOf({ ...base, ...more })).toEqual([fault]);
  });
});
