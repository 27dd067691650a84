/**
 * A second opinion on messages, written from Slack's documentation and on purpose without a look at the renderer's own
 * list of limits: https://docs.slack.dev/reference/block-kit/blocks and
 * https://docs.slack.dev/messaging/formatting-message-text .
 */

type Json = Readonly<Record<string, unknown>>;

/** Everything about a message that Slack would refuse, or that would show or do something else than what was meant. */
export function faultsOf(message: { readonly text: string; readonly blocks: readonly unknown[] }): readonly string[] {
  const blocks = message.blocks.map(record);
  const ids = blocks.map((block) => block.block_id).filter((id) => id !== undefined);
  return [
    ...sized('text', message.text, 1, 4000),
    ...markupFaults('text', message.text, false),
    ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
    ...(JSON.stringify(message.blocks).length < 12_000 ? [] : ['the blocks are too long together']),
    ...(new Set(ids).size < ids.length ? ['two blocks have the same block_id'] : []),
    ...blocks.flatMap((block, i) => blockFaults(`blocks[${i}]`, block)),
  ];
}

function blockFaults(at: string, block: Json): readonly string[] {
  switch (block.type) {
    case 'header':
      return textFaults(`${at} header`, block.text, 150, ['plain_text']);
    case 'section':
      return sectionFaults(`${at} section`, block);
    case 'context':
      return listFaults(`${at} context`, block.elements, 10, (where, element) =>
        textFaults(where, element, 3000, ['plain_text', 'mrkdwn']),
      );
    case 'actions':
      return [
        ...listFaults(`${at} actions`, block.elements, 25, buttonFaults),
        ...(repeats(list(block.elements).map((element) => record(element).action_id))
          ? [`${at} repeats an action_id`]
          : []),
      ];
    default:
      return [`${at} is of the type ${block.type}`];
  }
}

function sectionFaults(at: string, { text, fields, accessory }: Json): readonly string[] {
  return [
    ...(text === undefined && fields === undefined ? [`${at} is empty`] : []),
    ...(text === undefined ? [] : textFaults(at, text, 3000, ['mrkdwn'])),
    ...(fields === undefined
      ? []
      : listFaults(`${at} fields`, fields, 10, (where, field) => textFaults(where, field, 2000, ['mrkdwn']))),
    ...(accessory === undefined ? [] : buttonFaults(`${at} accessory`, record(accessory))),
  ];
}

function buttonFaults(at: string, { type, text, value, action_id: id }: Json): readonly string[] {
  return [
    ...(type === 'button' ? [] : [`${at} is no button`]),
    ...textFaults(`${at} label`, text, 75, ['plain_text']),
    ...sized(`${at} action_id`, id, 1, 255),
    ...sized(`${at} value`, value, 1, 2000),
  ];
}

function listFaults(
  at: string,
  value: unknown,
  most: number,
  faults: (at: string, item: Json) => readonly string[],
): readonly string[] {
  const items = list(value);
  return [
    ...(items.length >= 1 && items.length <= most ? [] : [`${at} holds ${items.length}`]),
    ...items.flatMap((item, i) => faults(`${at}[${i}]`, record(item))),
  ];
}

function textFaults(at: string, value: unknown, most: number, types: readonly string[]): readonly string[] {
  const { type, text } = record(value);
  return [
    ...(types.includes(String(type)) ? [] : [`${at} is of the type ${type}`]),
    ...sized(at, text, 1, most),
    ...(type === 'mrkdwn' ? markupFaults(at, String(text), true) : hiddenFaults(at, String(text))),
  ];
}

function sized(at: string, text: unknown, least: number, most: number): readonly string[] {
  const ok = typeof text === 'string' && text.trim().length >= least && text.length <= most;
  return ok ? [] : [`${at} has ${String(text).length} characters`];
}

/** What the bot itself writes in angle brackets: a moment, and a link. */
const ours = /<!date\^\d+\^\{date_short_pretty\} \{time_secs\}\|([-0-9: ]+UTC)>|<https?:\/\/[^\s<>|]+\|([^\n<>|]+)>/g;
const entity = /&(?:amp|lt|gt);/g;

/** Lines to be copied, below what they are for: nothing in them may end them. */
const block = /^(\*[^\n`]+\*\n)```\n([^`]+)\n```$/;

/** Markup that would ping, disguise a link, or run on to the end of the line. */
function markupFaults(at: string, text: string, markup: boolean): readonly string[] {
  const written = markup ? text.replace(block, '$1$2') : text;
  const rest = markup ? written.replace(ours, '$1$2') : text;
  return [
    ...(/[<>]/.test(rest) ? [`${at} has an angle bracket that we did not write`] : []),
    ...(/&/.test(rest.replace(entity, '')) ? [`${at} has an ampersand that is not escaped`] : []),
    ...(/@(?:here|channel|everyone)\b/i.test(rest) ? [`${at} calls everybody`] : []),
    ...(rest.split('\n').some((line) => (line.match(/`/g) ?? []).length % 2 === 1) ? [`${at} leaves code open`] : []),
    ...(/``/.test(rest) ? [`${at} has empty code`] : []),
    ...hiddenFaults(at, text),
  ];
}

/** Characters that nobody sees: they turn the reading direction, or are none at all. */
function hiddenFaults(at: string, text: string): readonly string[] {
  return [
    ...(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text) ? [`${at} turns the reading direction`] : []),
    ...(/[^\P{Cc}\n\t]/u.test(text) ? [`${at} has a control character`] : []),
    ...(text.isWellFormed() ? [] : [`${at} has half a character`]),
  ];
}

function repeats(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
