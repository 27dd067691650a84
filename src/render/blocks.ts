import type { Button, KnownBlock, MrkdwnElement, PlainTextElement, SectionBlock } from '@slack/types';
import type { Language } from '../catalog/language.ts';
import { assertNever } from '../never.ts';
import type { Card, Line, Part } from './card.ts';
import { clip } from './clip.ts';
import { plain, visible } from './inline.ts';
import { limits } from './limits.ts';
import { codeBlock, mrkdwn } from './mrkdwn.ts';
import { wordsIn } from './words.ts';

/** A button without its looks: Slack hands `value` back when it is pressed, at most 2,000 characters. */
export interface ButtonSpec {
  readonly actionId: string;
  readonly label: string;
  readonly value: string;
}

/** The buttons of a reply: a row below it, and one beside each choice. */
export interface Controls {
  readonly row: readonly ButtonSpec[];
  readonly choice?: (choice: number) => ButtonSpec | undefined;
}

/** Draws a card's parts as Block Kit, the footer below the row of buttons. */
export function toBlocks(card: Card, controls: Controls): KnownBlock[] {
  const footers = card.parts.filter((part) => part.kind === 'footer');
  const parts = card.parts.filter((part) => part.kind !== 'footer');
  return [
    ...parts.flatMap((part) => toBlock(part, controls)),
    ...row(controls.row),
    ...footers.flatMap((part) => toBlock(part, controls)),
  ];
}

function toBlock(part: Part, controls: Controls): KnownBlock[] {
  switch (part.kind) {
    case 'header':
      return [{ type: 'header', text: plainText(part.text, limits.headerText) }];
    case 'lines':
      return section(part.lines);
    case 'fields':
      return [fieldSection(part.fields)];
    case 'list':
      return section([[{ bold: part.label }], ...numbered(part.items, part.ordered)]);
    case 'choice':
      return choice(part, controls);
    case 'code':
      return codeSection(part.label, part.lines);
    case 'footer':
      return [{ type: 'context', elements: [plainText(part.text, limits.fieldText)] }];
    default:
      return assertNever(part);
  }
}

function section(lines: readonly Line[]): KnownBlock[] {
  return pages(lines).map((text) => ({ type: 'section', text: markup(text) }));
}

function codeSection(label: string, lines: readonly string[]): KnownBlock[] {
  const text = codeBlock(lines);
  return text === undefined ? [] : [{ type: 'section', text: markup(`${mrkdwn([{ bold: label }])}\n${text}`) }];
}

/** Lines in as few texts as they fit in; a single line that fits in none is shown without markup and cut. */
function pages(lines: readonly Line[]): readonly string[] {
  const texts: string[] = [];
  for (const line of lines.map(fitting)) {
    const last = texts.at(-1);
    const together = last === undefined ? line : `${last}\n${line}`;
    if (last === undefined || together.length > limits.sectionText) {
      texts.push(line);
    } else {
      texts[texts.length - 1] = together;
    }
  }
  return texts.filter((text) => text.trim() !== '');
}

function fitting(line: Line): string {
  const text = mrkdwn(line);
  return text.length <= limits.sectionText ? text : mrkdwn([clip(plain(line), Math.floor(limits.sectionText / 5))]);
}

function fieldSection(fields: readonly { readonly label: string; readonly value: Line }[]): SectionBlock {
  const texts = fields
    .slice(0, limits.sectionFields)
    .map(({ label, value }) => mrkdwn([{ bold: label }, '\n', ...value]));
  return { type: 'section', fields: texts.map(markup) };
}

function numbered(items: readonly Line[], ordered: boolean): readonly Line[] {
  return items.map((item, i) => [ordered ? `${i + 1}. ` : '• ', ...item]);
}

function choice(part: Extract<Part, { kind: 'choice' }>, controls: Controls): KnownBlock[] {
  const [first, ...rest] = section(part.lines);
  const spec = controls.choice?.(part.choice);
  if (first?.type !== 'section' || spec === undefined) {
    return section(part.lines);
  }
  return [{ ...first, accessory: button(spec) }, ...rest];
}

function row(buttons: readonly ButtonSpec[]): KnownBlock[] {
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons.map(button) }];
}

function button(spec: ButtonSpec): Button {
  const { actionId, label, value } = spec;
  return { type: 'button', action_id: actionId, text: plainText(label, limits.buttonText), value };
}

/** Slack shows such a text as it stands: there is no markup in it to be escaped. */
function plainText(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: clip(visible(text), max), emoji: false };
}

/** `verbatim` keeps Slack from turning bare names and addresses in the text into mentions and links. */
function markup(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** A line that says what a shortened reply leaves out. */
export function leftOut(names: readonly string[], language: Language = 'en'): Part {
  const words = wordsIn[language];
  return { kind: 'lines', lines: [[words.leftOut(names.join(words.between))]] };
}
