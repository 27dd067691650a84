import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, hostileQueries, lineOf, linesOf, linkOf } from './hostile.ts';

const base = { kind: 'splunk', url: 'https://splunk.example.com:8000', index: 'mgs' };
const window = { from: 1_700_470_312_015, to: 1_700_470_912_015 };

const spl = (url: URL) => url.searchParams.get('q') ?? '';

/**
 * The terms of a search command. In quotes `\"`, `\\` and `\|` are escapes and every other backslash is itself; an
 * asterisk is a wildcard there too. Throws where anything stands outside quotes that is no term: a pipe, a bracket.
 */
function termsOf(search: string): readonly string[] {
  const terms: string[] = [];
  const term = / (?:(\w+)=)?"((?:\\["\\|]|\\(?!["\\|])|[^"\\])*)"(?= |$)| \(([^()|[\]]*)\)/uy;
  term.lastIndex = 'search'.length;
  expect(search.slice(0, term.lastIndex)).toBe('search');
  for (let at = term.lastIndex; at < search.length; at = term.lastIndex) {
    const [whole, name, quoted = '', group] = term.exec(search) ?? [];
    if (whole === undefined) throw new Error(`no term at ${at} of ${search}`);
    const value = group ?? quoted.replace(/\\(["\\|])/g, '$1');
    terms.push(name === undefined ? value : `${name}=${value}`);
  }
  return terms;
}

/** What can be asked for in place of a text with asterisks, which Splunk cannot be asked for: what stands between. */
function between(line: string): readonly string[] {
  const pieces = line.split('*').map((piece) => piece.trim());
  return pieces.map((piece) => piece.replaceAll('`', '*')).filter((piece) => piece.replace(/[\s*]/gu, '') !== '');
}

describe('a link into Splunk', () => {
  it('opens the Search app with the search and the window', () => {
    const url = linkOf(base, { ...window, traceId: '0a1d76671591164847940829820658' });
    expect(url.origin + url.pathname).toBe('https://splunk.example.com:8000/en-US/app/search/search');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      q: 'search index="mgs" "0a1d76671591164847940829820658"',
      earliest: '1700470312',
      latest: '1700470913',
    });
  });

  it.each([
    ['all words', {}, { traceId: 'a', operationType: 'b.c', code: '4001' }, '"a" "b.c" "4001"'],
    [
      'source type, own query and fields',
      { sourcetype: 'mgs:*', query: 'host=gw-* OR host="a|b"', fields: { traceId: 'trace_id', code: 'result.code' } },
      { traceId: 'a', appId: 'A1', code: '4001' },
      'sourcetype="mgs:*" (host=gw-* OR host="a|b") trace_id="a" "result.code"="4001" "A1"',
    ],
    ['quotes, backslashes, pipes and brackets', {}, { traceId: 'a" | x \\ [b]' }, '"a\\" | x \\\\ [b]"'],
    ['what stands around a wildcard', {}, { traceId: 'ab*c d*' }, '"ab" "c d"'],
    ['nothing in place of a wildcard alone', {}, { traceId: '*', appId: '`*`' }, ''],
    ['anything in place of a backtick, which begins a macro', {}, { traceId: 'a`b`' }, '"a*b*"'],
    ['a field with a wildcard as words', { fields: { appId: 'app' } }, { appId: 'a*b' }, '"a" "b"'],
  ])('asks for %s', (_what, more, asked, search) => {
    const url = linkOf({ ...base, ...more }, { ...window, ...asked });
    expect(spl(url)).toBe(`search index="mgs" ${search}`.trim());
  });

  it('asks for exactly what was pasted, whatever that is', () => {
    const settings = { ...base, query: 'host=a', fields: { traceId: 'trace' } };
    fc.assert(
      fc.property(hostileQueries, (query) => {
        const url = linkOf(settings, query);
        expect(url.origin + url.pathname + url.hash).toBe('https://splunk.example.com:8000/en-US/app/search/search');
        expect([...url.searchParams.keys()]).toEqual(['q', 'earliest', 'latest']);
        expect(url.searchParams.get('earliest')).toBe(`${Math.floor(query.from / 1000)}`);
        expect(url.searchParams.get('latest')).toBe(`${Math.ceil(query.to / 1000)}`);
        expect(spl(url)).not.toContain('`');
        const trace = lineOf(query.traceId);
        const isField = trace !== undefined && !/[*`]/.test(trace);
        const words = [...(trace === undefined || isField ? [] : [trace]), ...linesOf(query, ['traceId'])];
        const field = isField ? [`trace=${trace}`] : [];
        expect(termsOf(spl(url))).toEqual(['index=mgs', 'host=a', ...field, ...words.flatMap(between)]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the settings of Splunk', () => {
  it.each([
    [{ index: 'a b' }, 'index: write the name of the index; only "*" stands for any characters'],
    [{ sourcetype: 'a"b' }, 'sourcetype: write the name of the source type; only "*" stands for any characters'],
    [{ query: 'a | delete' }, 'query: close every quote and parenthesis and use no "|" outside quotes'],
    [{ fields: { code: 'a=b' } }, 'fields.code: write the name of a field as Splunk lists it, such as trace_id'],
  ])('%j are refused', (more, fault) => {
    expect(faultsOf({ ...base, ...more })).toEqual([fault]);
  });
});
