import type { ErrorCode, YAMLError } from 'yaml';

/** As much of the source as helps to find the place. */
const longestShown = 40;

/** What to do about a YAML error, after the parser's own words for it. */
const remedies: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'write the value out',
  BAD_ALIAS: 'put the text in quotes',
  BAD_COLLECTION_TYPE: 'take the tag out',
  BAD_DIRECTIVE: 'take the line out',
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash, or use single quotes',
  BAD_INDENT: 'line it up with its neighbours, by spaces, and close every bracket',
  BAD_PROP_ORDER: 'take the anchor or tag out',
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_IN_FLOW: 'put the list or map on lines of its own, without brackets',
  MULTILINE_IMPLICIT_KEY: 'end the key on its line with a colon and a space',
  MULTIPLE_ANCHORS: 'take the anchors out',
  MULTIPLE_TAGS: 'take the tags out',
  TAG_RESOLVE_FAILED: 'take the tag out, or put a text that starts with ! in quotes',
  UNEXPECTED_TOKEN: 'put the text in quotes if it is meant as text',
};

/** Where the parser's own words would not help, the whole message. */
const plainly: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'a second key or "- " on the same line; put the text in quotes if it holds a colon and a space',
  MULTIPLE_DOCS: 'a second document starts here; keep one in a file and take the "---" out',
  NON_STRING_KEY: 'a list or map cannot be a key; write a plain word',
  RESOURCE_EXHAUSTION: 'this is nested too deeply; write it flatter',
  TAB_AS_INDENT: 'a tab indents this line; use spaces',
};

/** One line for a YAML error: what is wrong and what to do. `text` is the source that the error points into. */
export function explainSyntax(error: YAMLError, text: string): string {
  const [start, end] = error.pos;
  const whole = plainly[error.code];
  if (whole !== undefined) return whole;
  if (error.code === 'DUPLICATE_KEY') {
    return `the key ${JSON.stringify(keyAt(text, start))} stands here a second time; keep one of them`;
  }
  if (error.code !== 'MISSING_CHAR') {
    const place = JSON.stringify(text.slice(start, Math.min(end, start + longestShown)));
    return `${asSentence(error.message)}; ${remedies[error.code] ?? `check ${place}`}`;
  }
  if (/quote/.test(error.message)) return 'the quotes that open before this are never closed; close them';
  return `${asSentence(error.message)}; check the colons, commas, dashes and spaces of this line and the one above`;
}

/** One line for an alias, which YAML knows and this reader refuses. */
export function explainAlias(name: string): string {
  const what = `${JSON.stringify(`*${name}`)} is a YAML alias, which is not read here`;
  return `${what}; put it in quotes if the * is meant, else write the value out`;
}

function keyAt(text: string, start: number): string {
  const line = text.slice(start, start + 80).split('\n', 1)[0] ?? '';
  return (line.split(/:(?=\s|$)/, 1)[0] ?? line).trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** The parser's words as the start of one of our lines: lower case, no line breaks, no full stop. */
function asSentence(message: string): string {
  const words = message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return words.charAt(0).toLowerCase() + words.slice(1);
}
