import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, hostileQueries, linesOf, linkOf } from './hostile.ts';

const base = {
  kind: 'loki',
  url: 'https://grafana.example.com',
  datasource: 'P8E80F9AEF21F6940',
  labels: { app: 'mgs' },
};
const window = { from: 1_700_470_312_015, to: 1_700_470_912_015 };

interface Pane {
  readonly datasource: string;
  readonly queries: readonly {
    readonly expr: string;
    readonly datasource: { readonly type: string; readonly uid: string };
  }[];
  readonly range: { readonly from: string; readonly to: string };
}

function paneOf(url: URL): Pane {
  expect(url.searchParams.get('schemaVersion')).toBe('1');
  const { logs, ...others } = JSON.parse(url.searchParams.get('panes') ?? '');
  expect(others).toEqual({});
  return logs;
}

const expressionOf = (url: URL) =>
  paneOf(url)
    .queries.map(({ expr }) => expr)
    .join();

const controls: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** What `strconv.Unquote` of Go makes of the string that starts at `at`; the escapes are those of Go's language. */
function readGoString(text: string, at: number): { readonly value: string; readonly end: number } {
  const string = /"((?:[^"\\\n]|\\(?:[abfnrtv\\"]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[0-7]{3}))*)"/iuy;
  string.lastIndex = at;
  const [, inner] = string.exec(text) ?? [];
  if (inner === undefined) throw new Error(`no string at ${at} of ${text}`);
  const value = inner.replace(/\\(?:x(..)|u(.{4})|U(.{8})|([0-7]{3})|(.))/gu, (_, x, u, long, octal, sign: string) => {
    const hex: string | undefined = x ?? u ?? long;
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
    return controls[sign] ?? sign;
  });
  return { value, end: string.lastIndex };
}

/** The parts of a query as Loki's lexer and grammar cut it: the matchers, line filters, parsers and label filters. */
function readLogQl(text: string): readonly (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = /\{|, |\} ?|\|[=~] | ?\| |json ?|logfmt ?| /y;
    sign.lastIndex = at;
    if (sign.exec(text)) {
      parts.push([text.slice(at, sign.lastIndex).trim()]);
      at = sign.lastIndex;
      continue;
    }
    const name = /([a-zA-Z_]\w*)=/y;
    name.lastIndex = at;
    const label = name.exec(text)?.[1];
    const { value, end } = readGoString(text, label === undefined ? at : name.lastIndex);
    parts.push(label === undefined ? [value] : [label, value]);
    at = end;
  }
  return parts.filter(([first, second]) => second !== undefined || first !== '');
}

describe('a link into Loki', () => {
  it('opens Explore with the data source, the window and the query', () => {
    const url = linkOf(base, { ...window, traceId: '0a1d76671591164847940829820658' });
    expect(url.origin + url.pathname).toBe('https://grafana.example.com/explore');
    expect(paneOf(url)).toEqual({
      datasource: 'P8E80F9AEF21F6940',
      queries: [
        {
          refId: 'A',
          expr: '{app="mgs"} |= "0a1d76671591164847940829820658"',
          queryType: 'range',
          datasource: { type: 'loki', uid: 'P8E80F9AEF21F6940' },
        },
      ],
      range: { from: '1700470312015', to: '1700470912015' },
    });
  });

  it.each([
    [
      'all words, each as a filter',
      {},
      { traceId: 'a', operationType: 'b.c', code: '4001' },
      '{app="mgs"} |= "a" |= "b.c" |~ "\\\\b4001\\\\b"',
    ],
    ['no word', {}, {}, '{app="mgs"}'],
    ['labels with any text', { labels: { app: 'a\tb\u2028c' } }, {}, '{app="a\\tb\u2028c"}'],
    ['several labels', { labels: { app: 'mgs', env: 'a"b' } }, {}, '{app="mgs", env="a\\"b"}'],
    [
      'fields that Loki knows, and words before them',
      { fields: { traceId: 'trace_id', code: 'status' } },
      { traceId: 'a', operationType: 'b', code: '4001' },
      '{app="mgs"} |= "b" | trace_id="a" | status="4001"',
    ],
    [
      'fields that a parser finds',
      { parser: 'json', fields: { traceId: 'trace_id' } },
      { traceId: 'a', code: '4001' },
      '{app="mgs"} |~ "\\\\b4001\\\\b" | json | trace_id="a"',
    ],
    ['quotes and backslashes', {}, { traceId: 'a"b\\c`d' }, '{app="mgs"} |= "a\\"b\\\\c`d"'],
    [
      'the signs of Grafana’s variables',
      {},
      { traceId: '$__range [[x]]' },
      '{app="mgs"} |= "\\u0024__range \\u005b\\u005bx]]"',
    ],
  ])('asks for %s', (_what, more, asked, expr) => {
    expect(expressionOf(linkOf({ ...base, ...more }, { ...window, ...asked }))).toBe(expr);
  });

  it('keeps the path of Grafana, and names the organization', () => {
    const url = linkOf({ ...base, url: 'http://tools.example.com:3000/grafana/', orgId: 2 }, window);
    expect(url.origin + url.pathname).toBe('http://tools.example.com:3000/grafana/explore');
    expect(url.searchParams.get('orgId')).toBe('2');
  });

  it('asks for exactly what was pasted, whatever that is', () => {
    const settings = { ...base, labels: { app: 'mgs', env: 'p' }, fields: { traceId: 'trace_id' } };
    fc.assert(
      fc.property(hostileQueries, (query) => {
        const url = linkOf(settings, query);
        expect(url.origin + url.pathname + url.hash).toBe('https://grafana.example.com/explore');
        expect([...url.searchParams.keys()]).toEqual(['schemaVersion', 'panes']);
        const { range, queries, datasource } = paneOf(url);
        expect([datasource, range]).toEqual([base.datasource, { from: `${query.from}`, to: `${query.to}` }]);
        expect(queries).toHaveLength(1);
        expect(expressionOf(url)).not.toMatch(/\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{/);
        const stream = [['{'], ['app', 'mgs'], [','], ['env', 'p'], ['}']];
        const lines = linesOf(query, ['traceId']).flatMap((line) =>
          /^\d+$/.test(line) ? [['|~'], [`\\b${line}\\b`]] : [['|='], [line]],
        );
        const field = linesOf({ ...window, traceId: query.traceId ?? '' }).flatMap((line) => [
          ['|'],
          ['trace_id', line],
        ]);
        expect(readLogQl(expressionOf(url))).toEqual([...stream, ...lines, ...field]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the settings of Loki', () => {
  it.each([
    [{ labels: {} }, 'labels: name at least one label, such as app: mgs; Loki needs one'],
    [
      { datasource: 'my source' },
      "datasource: write the data source's UID, the last part of its address among Grafana's connections",
    ],
    [
      { fields: { traceId: 'trace-id' } },
      'fields.traceId: write a label name of Loki: letters, digits and "_", no digit first',
    ],
    [{ uid: 'x' }, ': Unrecognized key: "uid"'],
  ])('%j are refused', (more, fault) => {
    expect(faultsOf({ ...base, ...more })).toEqual([fault]);
  });
});
