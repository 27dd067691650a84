import { assertNever } from '../never.ts';
import type { Card, Line, Part } from './card.ts';
import { clip } from './clip.ts';
import { plain } from './inline.ts';
import { limits } from './limits.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** The card as Slack's fallback text: one paragraph a part, escaped, within what `chat.postMessage` advises. */
export function toText(card: Card): string {
  const text = card.parts.map(partText).join('\n');
  return clipEscaped(text, limits.messageText);
}

/** The card's words without any markup. */
export function partText(part: Part): string {
  switch (part.kind) {
    case 'header':
    case 'footer':
      return part.text;
    case 'lines':
    case 'choice':
      return part.lines.map(plain).join('\n');
    case 'fields':
      return part.fields.map(({ label, value }) => `${label}: ${plain(value)}`).join('\n');
    case 'list':
      return [`${part.label}:`, ...part.items.map((item, i) => listItem(item, i, part.ordered))].join('\n');
    default:
      return assertNever(part);
  }
}

function listItem(item: Line, index: number, ordered: boolean): string {
  return `${ordered ? `${index + 1}.` : '-'} ${plain(item)}`;
}

/** Escaping makes a text longer, and a cut must not fall inside an escape. */
function clipEscaped(text: string, max: number): string {
  const escaped = escapeMrkdwn(text);
  return escaped.length <= max
    ? escaped
    : escapeMrkdwn(clip(text, Math.floor((max * text.length) / escaped.length) - 8));
}
