import type { ClickedAction } from '../delivery/payloads.ts';
import type { SlackBlock, SlackMessage } from '../types.ts';
import { CannotDo } from './deeds.ts';

/**
 * Which element to click: by `action_id`, by its text, by its block, or several of these. A bare string is an action id,
 * or else the text on the button. `value` picks one of several: of two feedback buttons, or an option of a menu.
 */
export type ButtonChoice =
  | string
  | {
      readonly actionId?: string | undefined;
      readonly text?: string;
      readonly blockId?: string | undefined;
      readonly value?: string | undefined;
    };

type Element = Readonly<Record<string, unknown>>;

/** An element that can be clicked, with its block. */
export interface Clickable {
  readonly blockId: string;
  readonly element: Element;
}

function isElement(value: unknown): value is Element {
  return value !== null && typeof value === 'object' && 'action_id' in value;
}

function inBlock(block: SlackBlock): Clickable[] {
  const elements = Array.isArray(block.elements) ? block.elements : [];
  const found = [...elements, block.accessory].filter(isElement);
  return found.map((element) => ({ blockId: block.block_id ?? '', element }));
}

/** Everything on a message that can be clicked, in the order it stands there. */
export function clickables(message: SlackMessage): readonly Clickable[] {
  const attached = (message.attachments ?? []).flatMap((attachment) => (attachment.blocks ?? []) as SlackBlock[]);
  return [...(message.blocks ?? []), ...attached].flatMap(inBlock);
}

function textOf(element: Element): string | undefined {
  const { text } = element;
  return text !== null && typeof text === 'object' && 'text' in text ? String(text.text) : undefined;
}

function matches({ blockId, element }: Clickable, choice: Exclude<ButtonChoice, string>): boolean {
  return (
    (choice.actionId === undefined || element.action_id === choice.actionId) &&
    (choice.text === undefined || textOf(element) === choice.text) &&
    (choice.blockId === undefined || blockId === choice.blockId)
  );
}

/** Finds the element to click; throws when there is none. */
export function chosenElement(message: SlackMessage, choice: ButtonChoice): Clickable {
  const all = clickables(message);
  const wanted = typeof choice === 'string' ? [{ actionId: choice }, { text: choice }] : [choice];
  const found = wanted.flatMap((one) => all.filter((clickable) => matches(clickable, one)))[0];
  if (found === undefined) {
    const there = all.map(({ element }) => `${element.action_id} “${textOf(element) ?? ''}”`).join(', ');
    throw new CannotDo(`There is no button ${JSON.stringify(choice)}; there are: ${there || 'none'}.`);
  }
  return found;
}

function option(element: Element, value: string | undefined): unknown {
  const options = Array.isArray(element.options) ? element.options : [];
  return options.find((one: { value?: unknown }) => value === undefined || one.value === value);
}

/** What the payload says of the choice, by the type of the element. */
function chosenFields(element: Element, value: string | undefined): Element {
  const { text, value: own, url, style, confirm } = element;
  switch (element.type) {
    case 'button':
      return { text, value: own, url, style, confirm };
    case 'icon_button':
      return { text, value: own, icon: element.icon };
    case 'feedback_buttons': {
      const buttons = [element.positive_button, element.negative_button] as { text: unknown; value: string }[];
      const pressed = buttons.find((one) => one.value === value) ?? buttons[0];
      return { text: pressed?.text, value: pressed?.value };
    }
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: [option(element, value)] };
    default:
      return { selected_option: option(element, value) };
  }
}

/** The action of a `block_actions` payload. `ts` is when it was clicked. */
export function actionOf({ blockId, element }: Clickable, choice: ButtonChoice, ts: string): ClickedAction {
  const value = typeof choice === 'string' ? undefined : choice.value;
  return {
    type: String(element.type),
    action_id: String(element.action_id),
    block_id: blockId,
    ...chosenFields(element, value),
    action_ts: ts,
  };
}
