import type { RawMessage } from './messages.ts';

/** Deeper than any block that Slack takes. */
const deepest = 12;
/** Texts of one message beyond this many say nothing new. */
const mostTexts = 1_000;

/**
 * Everything that a message says, one text after the other: its own text, forwarded messages and alerts in attachments,
 * and blocks where the text does not already hold what they say.
 */
export function textOf(message: RawMessage): string {
  const own = message.text.trim();
  const attached = (message.attachments ?? []).flatMap((attachment) => attachmentTexts(attachment));
  const fromBlocks = isWrittenByHand(message) ? [] : collect(message.blocks);
  const extra = [...fromBlocks, ...attached].filter((text) => !holds(own, text));
  return [own, ...new Set(extra)].filter((text) => text !== '').join('\n');
}

/** Whether a text stands in another as it is, and not within a longer word or number. */
function holds(whole: string, part: string): boolean {
  const at = whole.indexOf(part);
  const around = `${whole.charAt(at - 1)}${whole.charAt(at + part.length)}`;
  return at >= 0 && !/[\p{L}\p{N}]/u.test(around);
}

/** What a person writes stands whole in `text`; the blocks beside it are the same again. */
function isWrittenByHand(message: RawMessage): boolean {
  return message.text !== '' && message.bot_id === undefined;
}

function attachmentTexts(attachment: unknown): readonly string[] {
  if (!isRecord(attachment)) {
    return [];
  }
  const { pretext, title, text, fallback, fields, blocks, message_blocks: forwarded } = attachment;
  const texts = [pretext, title, text].filter((value) => typeof value === 'string' && value !== '');
  const all = [...(texts as string[]), ...fieldTexts(fields), ...collect(blocks), ...(text ? [] : collect(forwarded))];
  return all.length > 0 || typeof fallback !== 'string' ? all : [fallback];
}

function fieldTexts(fields: unknown): readonly string[] {
  const rows = Array.isArray(fields) ? fields.filter(isRecord) : [];
  return rows.map(({ title, value }) => `${title ?? ''}: ${value ?? ''}`);
}

/** The texts in Block Kit of any kind; the pieces of one rich text line stay on one line. */
function collect(node: unknown, depth = 0): readonly string[] {
  if (depth > deepest) {
    return [];
  }
  if (Array.isArray(node)) {
    return node.slice(0, mostTexts).flatMap((item) => collect(item, depth + 1));
  }
  if (!isRecord(node)) {
    return [];
  }
  if (isRichLine(node)) {
    return [node.elements.map(richText).join('')];
  }
  const text = typeof node.text === 'string' ? [node.text] : collect(node.text, depth + 1);
  return [
    ...text,
    ...['elements', 'fields', 'message', 'blocks', 'rows'].flatMap((key) => collect(node[key], depth + 1)),
  ];
}

function isRichLine(node: Record<string, unknown>): node is { elements: unknown[] } & Record<string, unknown> {
  const lines = ['rich_text_section', 'rich_text_preformatted', 'rich_text_quote'];
  return lines.includes(String(node.type)) && Array.isArray(node.elements);
}

function richText(element: unknown): string {
  if (!isRecord(element)) {
    return '';
  }
  const { text, url } = element;
  return typeof text === 'string' ? text : typeof url === 'string' ? url : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
