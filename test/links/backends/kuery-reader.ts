/** What a query in KQL or DQL asks for. */
export interface Kuery {
  /** What stands in parentheses, as it stands. */
  readonly groups: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

/**
 * Reads a chain of `and` as the grammars of Kibana and OpenSearch Dashboards do: a group, `field: "value"` or `"word"`.
 * Throws at anything else.
 */
export function readKuery(query: string): Kuery {
  const groups: string[] = [];
  const fields: Record<string, string> = {};
  const words: string[] = [];
  let at = 0;
  while (at < query.length) {
    if (at > 0) at = after(/ and /y, query, at).end;
    if (query[at] === '(') {
      const group = after(/\([^()"]*(?:"[^"]*"[^()"]*)*\)/y, query, at);
      groups.push(group.text.slice(1, -1));
      at = group.end;
      continue;
    }
    const field = /([\w@.-]+): /y;
    field.lastIndex = at;
    const name = field.exec(query)?.[1];
    const { value, end } = readQuoted(query, name === undefined ? at : field.lastIndex);
    if (name === undefined) words.push(value);
    else fields[name] = value;
    at = end;
  }
  return { groups, fields, words };
}

/** `QuotedCharacter` of the grammars, its alternatives in their order, up to the first quote that none of them takes. */
function readQuoted(query: string, start: number): { readonly value: string; readonly end: number } {
  after(/"/y, query, start);
  let value = '';
  let at = start + 1;
  while (query[at] !== '"') {
    const { text, end } = after(/\\[trn]|\\u[0-9a-f]{4}|\\[\\"]|[^"]/iuy, query, at);
    value += characterOf(text);
    at = end;
  }
  return { value, end: at + 1 };
}

function characterOf(text: string): string {
  if (/^\\u./.test(text)) return String.fromCharCode(Number.parseInt(text.slice(2), 16));
  if (/^\\./.test(text)) return { t: '\t', r: '\r', n: '\n' }[text.slice(1)] ?? text.slice(1);
  return text;
}

function after(pattern: RegExp, text: string, at: number): { readonly text: string; readonly end: number } {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) throw new Error(`no ${pattern.source} at ${at} of ${text}`);
  return { text: found[0], end: pattern.lastIndex };
}
