/**
 * Cuts one line of mrkdwn into text, marks (`*`, `_`, `~`) and atoms: what no mark can reach into (code, links, mentions,
 * emoji). Which characters may stand beside a mark or code is taken from the patterns of Slack's own clients: white
 * space and half-width punctuation only, so `*bold*` right beside a Chinese character stays as typed.
 */
import { parseControl, unescapeText } from './controls.ts';
import { emojiGlyph } from './emoji.ts';
import type { Inline } from './nodes.ts';
import { textNode } from './nodes.ts';

/** How to read a text. */
export interface ReadOptions {
  /** Leaves plain words alone: no links, channel names or `@here` in them. */
  readonly verbatim?: boolean;
  /** Reads `@here` and `#name` in plain words, as Slack does in text objects but not in a message's `text`. */
  readonly names?: boolean;
  /** The id of a channel by its name without `#`. */
  readonly channelId?: (name: string) => string | undefined;
}

/** The marks that style text. */
type Marker = '*' | '_' | '~';

/** A mark, and whether its neighbours let it begin or end a style; `next` is the character after it. */
export interface MarkToken {
  readonly type: 'mark';
  readonly marker: Marker;
  readonly opens: 'yes' | 'no' | 'after a mark';
  readonly closes: 'yes' | 'no' | 'before a mark';
  readonly next: string;
}

/** What a line is made of. */
export type Token = MarkToken | Inline;

const punctuation = String.raw`\s/?.,\-!^;:{\[%$#+="\u2000-\u206F\u2E00-\u2E7F`;
const beforeMark = new RegExp(`[(${punctuation}]`, 'u');
const afterMark = new RegExp(String.raw`[<)'}~\]\u0060${punctuation}]`, 'u');
const beforeCode = new RegExp(String.raw`[(*_~\\${punctuation}]`, 'u');

const pattern =
  /<([^<>]*)>|`([^`]+)`|:([a-z0-9_+-]+):|(?<!\w)((?:https?:\/\/|ftp:\/\/|www\.)[^\s<>|"`]+)|(?<![\w&])([@#])([\p{L}\p{N}_-]+)|[*_~]/giu;

interface Atom {
  readonly length: number;
  readonly node: Inline;
}

/** Cuts one line (no `\n` in it); text is unescaped. Time grows with the line's length only. */
export function tokenise(line: string, options: ReadOptions): readonly Token[] {
  const search = new RegExp(pattern);
  const tokens: Token[] = [];
  let done = 0;
  let atomEnd = -1;
  const flush = (until: number): void => {
    if (until > done) tokens.push(textNode(unescapeText(line.slice(done, until))));
  };
  for (let match = search.exec(line); match !== null; match = search.exec(line)) {
    const at = match.index;
    const isMark = /^[*_~]$/.test(match[0]);
    const atom = isMark ? undefined : readAtom(match, line, options);
    if (!isMark && atom === undefined) {
      search.lastIndex = at + 1;
      continue;
    }
    flush(at);
    done = at + (atom?.length ?? 1);
    search.lastIndex = done;
    tokens.push(atom?.node ?? markToken(line, at, atomEnd === at));
    if (atom !== undefined) atomEnd = done;
  }
  flush(line.length);
  return tokens;
}

function markToken(line: string, at: number, afterAtom: boolean): MarkToken {
  const marker = line[at] as Marker;
  const previous = afterAtom ? ' ' : (line[at - 1] ?? ' ');
  const next = line.startsWith('&lt;', at + 1) ? '<' : (line[at + 1] ?? ' ');
  const doubled = previous === marker || next === marker;
  const opens = doubled || /\s/.test(next) ? 'no' : beforeMark.test(previous) ? 'yes' : markBeside(previous, 'after');
  const closes =
    doubled || (!afterAtom && /\s/.test(previous)) ? 'no' : afterMark.test(next) ? 'yes' : markBeside(next, 'before');
  return { type: 'mark', marker, opens, closes, next };
}

function markBeside<Side extends 'after' | 'before'>(char: string, side: Side): 'no' | `${Side} a mark` {
  return /[*_~]/.test(char) ? `${side} a mark` : 'no';
}

function readAtom(match: RegExpExecArray, line: string, options: ReadOptions): Atom | undefined {
  const [whole, control, code, emoji, url, sigil, name] = match;
  if (control !== undefined) return atom(whole.length, parseControl(control));
  if (code !== undefined) return atom(whole.length, codeSpan(code, line[match.index - 1]));
  if (emoji !== undefined) return atom(whole.length, emojiNode(emoji));
  if (options.verbatim) return undefined;
  if (url !== undefined) return bareUrl(url);
  return options.names ? atom(whole.length, plainName(sigil, name ?? '', options)) : undefined;
}

function atom(length: number, node: Inline | undefined): Atom | undefined {
  return node && { length, node };
}

function codeSpan(code: string, previous: string | undefined): Inline | undefined {
  if (code.trim() === '' || (previous !== undefined && !beforeCode.test(previous))) return undefined;
  return { type: 'code', children: parseCode(code) };
}

/** Reads the inside of code: entities and `<…>` only, since Slack looks for mentions and links there too. */
export function parseCode(code: string): readonly Inline[] {
  return code.split(/(<[^<>\n]*>)/).flatMap((part, index) => {
    const node = index % 2 === 1 ? parseControl(part.slice(1, -1)) : undefined;
    return node ?? (part === '' ? [] : textNode(unescapeText(part)));
  });
}

function emojiNode(name: string): Inline | undefined {
  const glyph = emojiGlyph(name.toLowerCase());
  return glyph === undefined ? undefined : { type: 'emoji', name, glyph };
}

function plainName(sigil: string | undefined, name: string, options: ReadOptions): Inline | undefined {
  if (sigil === '@') return /^(?:here|channel|everyone)$/.test(name) ? { type: 'broadcast', range: name } : undefined;
  const id = options.channelId?.(name);
  return id === undefined ? undefined : { type: 'channel', id, label: name };
}

/** A URL ends before an escaped angle bracket and before punctuation that belongs to the sentence around it. */
function bareUrl(found: string): Atom | undefined {
  let url = found.split(/&[lg]t;/, 1)[0] ?? '';
  let spare = url.split(')').length - url.split('(').length;
  for (let last = url.at(-1) ?? ''; /[.,;:!?'"\])}*_~]/.test(last); last = url.at(-1) ?? '') {
    if (last === ')' && spare <= 0) break;
    if (last === ')') spare -= 1;
    url = url.slice(0, -1);
  }
  const target = unescapeText(/^www\./i.test(url) ? `http://${url}` : url);
  if (!/^\w+:\/\/[^/]/.test(target)) return undefined;
  return { length: url.length, node: { type: 'link', url: target, children: [textNode(unescapeText(url))] } };
}
