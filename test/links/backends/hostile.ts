import fc from 'fast-check';
import type { LogQuery } from '../../../src/links/backends/index.ts';
import { backendSettings, buildLink } from '../../../src/links/backends/index.ts';

const keys = ['traceId', 'operationType', 'appId', 'workspaceId', 'code'] as const;

/** Signs that mean something in a query language, an address, JSON, Rison or a template, and such that break encoders. */
const signs = [
  ...'"\'`\\|&;:,.!?*%#@$^~<>=+-_/()[]{} aZ09',
  '\\"',
  '\\\\',
  '\\u0022',
  '\\x22',
  '"}',
  '" | stats count ',
  "'),(",
  '!t',
  '$\u007bx}',
  '$__range',
  '[[x]]',
  '{{x}}',
  '$\u007b{x|1}}',
  '{traceId}',
  ' or ',
  ' and not ',
  ' OR ',
  '[search index=*]',
  '```',
  '%22',
  '%00',
  '&latest=0',
  '#/',
  '../',
  '..',
  '//evil.example',
  '@evil.example/',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u202e',
  '\u200f',
  '\u200b',
  '服务',
  '😀',
  '\ud83d',
  '\ude00',
  'and',
  'NOT',
  'null',
] as const;

const value = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(...signs) },
  { weight: 1, arbitrary: fc.integer({ min: 195, max: 205 }).map((length) => '"'.repeat(length)) },
);

const start = fc.integer({ min: Date.UTC(2001, 0), max: Date.UTC(2099, 0) });

/** Queries with some of the keys, the values such as nobody means well with. */
export const hostileQueries: fc.Arbitrary<LogQuery> = fc
  .record({ traceId: value, operationType: value, appId: value, workspaceId: value, code: value }, { requiredKeys: [] })
  .chain((given) =>
    fc
      .tuple(start, fc.integer({ min: 1, max: 7 * 86_400_000 }))
      .map(([from, length]) => ({ ...given, from, to: from + length })),
  );

/** What must be searched for in place of a pasted value, worked out sign by sign. */
export function lineOf(pasted: string | undefined): string | undefined {
  const characters = Array.from(pasted ?? '', (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029) return ' ';
    return code >= 0xd800 && code < 0xe000 ? '\ufffd' : character;
  });
  const line = characters.join('').trim();
  return line.length === 0 || line.length > 200 ? undefined : line;
}

/** The same for all values of a query, in order; some keys can be left out. */
export function linesOf(query: LogQuery, without: readonly string[] = []): readonly string[] {
  const wanted = keys.filter((key) => !without.includes(key));
  return wanted.map((key) => lineOf(query[key])).filter((line) => line !== undefined);
}

/** The link that the settings, as they stand in a configuration, make of a query. */
export function linkOf(settings: unknown, query: LogQuery): URL {
  const { url } = buildLink(backendSettings.parse(settings), query);
  // No sign may be left that an address cannot hold, or that ends a link in a message of Slack.
  if (!/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(url)) throw new Error(`this is no address: ${url}`);
  return new URL(url);
}

/** Everything that is wrong with settings, as `key: message`. */
export function faultsOf(settings: unknown): readonly string[] {
  const { error } = backendSettings.safeParse(settings);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
