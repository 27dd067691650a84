import type { Language } from '../catalog/language.ts';
import { assertNever } from '../never.ts';
import type { Card, Line, Part } from './card.ts';
import { clip } from './clip.ts';
import { plain } from './inline.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { wordsIn } from './words.ts';

/** The card as Slack's fallback text: one paragraph a part, escaped. */
export function toText(card: Card): string {
  return escapeMrkdwn(card.parts.map((part) => partText(part, card.language)).join('\n'));
}

/** The card's words without any markup. */
export function partText(part: Part, language: Language = 'en'): string {
  const { colon } = wordsIn[language];
  switch (part.kind) {
    case 'header':
    case 'footer':
      return part.text;
    case 'code':
      return [`${part.label}${colon.trim()}`, ...part.lines].join('\n');
    case 'lines':
    case 'choice':
      return part.lines.map(plain).join('\n');
    case 'fields':
      return part.fields.map(({ label, value }) => `${label}${colon}${plain(value)}`).join('\n');
    case 'list':
      return [`${part.label}${colon.trim()}`, ...part.items.map((item, i) => listItem(item, i, part.ordered))].join(
        '\n',
      );
    default:
      return assertNever(part);
  }
}

function listItem(item: Line, index: number, ordered: boolean): string {
  return `${ordered ? `${index + 1}.` : '-'} ${plain(item)}`;
}

/** The most that the line can need which says how much is missing. */
const moreLength = 30;

/** As many whole lines of an escaped text as fit, and how many do not. A first line that alone is too long is cut. */
export function clipLines(text: string, max: number, language: Language = 'en'): string {
  if (text.length <= max) {
    return text;
  }
  const end = text.lastIndexOf('\n', max - moreLength);
  if (end <= 0) {
    return clip(text, max).replace(/&[a-z]*…$/, '…');
  }
  const more = text.slice(end + 1).split('\n').length;
  return `${text.slice(0, end)}\n${wordsIn[language].moreLines(more)}`;
}
