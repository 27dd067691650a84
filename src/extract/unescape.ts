import { type Layer, rewrite } from './rewrite.ts';

/** A key in escaped quotes, or line ends written out before a header: only then are backslashes taken for escapes. */
const escapedKey =
  /(?<!\\)(?:\\{1,8}["'][A-Za-z][\w-]{0,40}\\{1,8}["'][ \t]{0,3}[:=,]|\\{1,8}r\\{1,8}n|\\{1,8}n[A-Za-z][\w-]{1,40}:)/;

const oneEscape = /\\(?:u[0-9a-fA-F]{4}|[nrt"'\\/])/g;

const controls: Readonly<Record<string, string>> = { '\\n': '\n', '\\r': '', '\\t': '\t' };

/** JSON inside a JSON string, one layer a level, at most three deep; none when nothing is escaped. */
export function unescapeLevels(text: string): readonly Layer[] {
  const layers: Layer[] = [];
  let current = text;
  while (layers.length < 3 && escapedKey.test(current)) {
    const layer = rewrite(current, oneEscape, unescaped);
    layers.push(layer);
    current = layer.output;
  }
  return layers;
}

function unescaped(match: string): string {
  if (match.startsWith('\\u')) {
    return String.fromCharCode(Number.parseInt(match.slice(2), 16));
  }
  return controls[match] ?? match.slice(1);
}
