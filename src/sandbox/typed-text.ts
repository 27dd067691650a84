/**
 * From what a person types to what Slack stores: control characters escaped, mentions and addresses marked up. Inside
 * code nothing is linked. Text of apps is not touched; Slack takes that as given.
 */

/** How the handles that people type map to user ids. */
export type Handles = (handle: string) => string | undefined;

/** A piece of typed text: code as it stands, or prose with its markup. */
export interface Piece {
  readonly kind: 'fence' | 'code' | 'prose';
  readonly text: string;
}

const codeSpans = /```([\s\S]+?)```|`([^`\n]+)`/g;

/** Splits typed text into fenced code, inline code and prose. */
export function pieces(typed: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of typed.matchAll(codeSpans)) {
    if (match.index > from) found.push({ kind: 'prose', text: typed.slice(from, match.index) });
    found.push(match[1] === undefined ? { kind: 'code', text: match[2] ?? '' } : { kind: 'fence', text: match[1] });
    from = match.index + match[0].length;
  }
  if (from < typed.length) found.push({ kind: 'prose', text: typed.slice(from) });
  return found;
}

/** Escapes the only three characters that are special in Slack's text. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const url = String.raw`https?:\/\/[^\s<>"'\`|]*[^\s<>"'\`|.,;:!?)\]}，。；：！？）】]`;
const email = String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|dev|cn|example)\b`;
// Slack links bare names too, but only where the last part is a real top-level domain.
const domain = String.raw`(?<![\w.@/-])[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|dev|cn)\b(?![\w.@-]|\/)`;
const mention = String.raw`(?<![\w@.])@[\w][\w.-]*[\w]`;
const marked = new RegExp(`(${url})|(${email})|(${domain})|(${mention})`, 'g');

/** One thing in prose: plain text, a link or a mention. */
export type Mark =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label?: string }
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'broadcast'; readonly id: string };

function markOf(match: RegExpExecArray, handles: Handles): Mark {
  const [whole, address, mail, name] = match;
  if (address !== undefined) return { kind: 'link', url: address };
  if (mail !== undefined) return { kind: 'link', url: `mailto:${mail}`, label: mail };
  if (name !== undefined) return { kind: 'link', url: `http://${name}`, label: name };
  const handle = whole.slice(1);
  if (['here', 'channel', 'everyone'].includes(handle)) return { kind: 'broadcast', id: handle };
  const id = handles(handle);
  return id === undefined ? { kind: 'text', text: whole } : { kind: 'user', id };
}

/** Finds links and mentions in prose. */
export function marks(prose: string, handles: Handles): readonly Mark[] {
  const found: Mark[] = [];
  let from = 0;
  for (const match of prose.matchAll(marked)) {
    if (match.index > from) found.push({ kind: 'text', text: prose.slice(from, match.index) });
    found.push(markOf(match, handles));
    from = match.index + match[0].length;
  }
  if (from < prose.length) found.push({ kind: 'text', text: prose.slice(from) });
  return found;
}

function markup(mark: Mark): string {
  if (mark.kind === 'text') return escapeText(mark.text);
  if (mark.kind === 'user') return `<@${mark.id}>`;
  if (mark.kind === 'broadcast') return `<!${mark.id}>`;
  const label = mark.label === undefined ? '' : `|${escapeText(mark.label)}`;
  return `<${escapeText(mark.url)}${label}>`;
}

/** The `text` of a message that was typed. */
export function storedText(typed: string, handles: Handles): string {
  return pieces(typed)
    .map((piece) => {
      if (piece.kind === 'fence') return `\`\`\`${escapeText(piece.text)}\`\`\``;
      if (piece.kind === 'code') return `\`${escapeText(piece.text)}\``;
      return marks(piece.text, handles).map(markup).join('');
    })
    .join('');
}
