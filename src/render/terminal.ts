import { styleText } from 'node:util';
import { assertNever } from '../never.ts';
import type { Card, Inline, Line, Part } from './card.ts';
import { utc, visible } from './inline.ts';

/** The card as a page for a terminal; `colour` decides whether it has any. */
export function toTerminal(card: Card, colour: boolean): string {
  const paint: Paint = (format, text, mark = '') =>
    colour ? styleText(format, text, { validateStream: false }) : `${mark}${text}${mark}`;
  return `${card.parts.map((part) => partPage(part, paint)).join('\n\n')}\n`;
}

/** `mark` stands on both sides where there is no colour. */
type Paint = (format: 'bold' | 'dim' | 'cyan' | 'underline', text: string, mark?: string) => string;

function partPage(part: Part, paint: Paint): string {
  switch (part.kind) {
    case 'header':
      return paint('bold', clean(part.text));
    case 'footer':
      return paint('dim', clean(part.text));
    case 'code':
      return [paint('bold', clean(part.label)), ...part.lines.map((line) => `  ${paint('cyan', clean(line))}`)].join(
        '\n',
      );
    case 'lines':
    case 'choice':
      return part.lines.map((line) => show(line, paint)).join('\n');
    case 'fields':
      return part.fields.map(({ label, value }) => `${paint('bold', label)}  ${show(value, paint)}`).join('\n');
    case 'list':
      return [paint('bold', part.label), ...part.items.map((item, i) => listItem(item, i, part.ordered, paint))].join(
        '\n',
      );
    default:
      return assertNever(part);
  }
}

function listItem(item: Line, index: number, ordered: boolean, paint: Paint): string {
  return `  ${ordered ? `${index + 1}.` : '-'} ${show(item, paint)}`;
}

function show(line: Line, paint: Paint): string {
  return line.map((inline) => showInline(inline, paint)).join('');
}

function showInline(inline: Inline, paint: Paint): string {
  if (typeof inline === 'string') {
    return clean(inline);
  }
  if ('bold' in inline) {
    return paint('bold', clean(inline.bold));
  }
  if ('code' in inline) {
    // Without colour nothing else would say where a command ends.
    return paint('cyan', clean(inline.code), '`');
  }
  return 'href' in inline
    ? `${clean(inline.label)} ${paint('underline', clean(inline.href))}`
    : clean(utc(inline.time));
}

/** On one line, so that no text from outside can pass for a line of ours. */
function clean(text: string): string {
  return visible(text).replace(/\s/g, ' ');
}
