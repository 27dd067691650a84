/** Block Kit's interactive elements: buttons, menus, feedback. */
import { icon } from './icons.ts';
import type { Json } from './json.ts';
import { list, record, text } from './json.ts';
import { safeUrl } from './nodes.ts';
import { link } from './nodes-view.ts';
import type { Choice, Press, Stage } from './reader.ts';
import { plainWords, showPlain } from './text-object.ts';
import type { VNode } from './vdom.ts';
import { classes, h } from './vdom.ts';

type Show = (element: Json, blockId: string, stage: Stage) => VNode;

const shows: Readonly<Record<string, Show>> = {
  button: showButton,
  workflow_button: showButton,
  icon_button: showButton,
  overflow: (element, blockId, stage) => showMenu(element, blockId, stage, icon('more'), 'More options'),
  static_select: showSelect,
  radio_buttons: showSelect,
  feedback_buttons: showFeedback,
  image: showSmallImage,
};

/** Shows one element of an `actions`, `context_actions` or `section` block. */
export function showElement(value: unknown, blockId: string, stage: Stage): VNode {
  const element = record(value);
  const type = text(element.type);
  const show = Object.hasOwn(shows, type) ? shows[type] : undefined;
  return show?.(element, blockId, stage) ?? notShown('element', type);
}

/** What stands in the place of something that the sandbox cannot show, so that nobody takes it for nothing. */
export function notShown(what: 'block' | 'element', type: string): VNode {
  return h('span', { class: 'not-shown' }, `[${what} type ${type || 'unknown'} not shown]`);
}

/** An image's words and address; the page loads nothing from elsewhere. */
export function showSmallImage(element: Json): VNode {
  const url = safeUrl(text(element.image_url) || text(record(element.slack_file).url));
  const words = [icon('image'), h('span', {}, text(element.alt_text) || 'Image')];
  return url === undefined
    ? h('span', { class: 'image-note' }, words)
    : link(url, { class: 'image-note', title: 'Open the image' }, words);
}

function pressOf(element: Json, blockId: string, value?: string): Press {
  const chosen = value === undefined ? {} : { value };
  const confirm = 'confirm' in element ? { confirm: record(element.confirm) } : {};
  return { blockId, actionId: text(element.action_id), ...chosen, ...confirm };
}

function showButton(element: Json, blockId: string, stage: Stage): VNode {
  const style = text(element.style);
  const look = classes('button', (style === 'primary' || style === 'danger') && `button--${style}`);
  const label = text(element.accessibility_label) || undefined;
  const url = safeUrl(text(element.url));
  const press = (event: Event): void => stage.press(pressOf(element, blockId), event);
  const words = showPlain(element.text, stage.reader);
  if (url !== undefined) return link(url, { class: look, 'aria-label': label, on: { click: press } }, words);
  return h('button', { type: 'button', class: look, 'aria-label': label, on: { click: press } }, words);
}

function showSelect(element: Json, blockId: string, stage: Stage): VNode {
  const initial = record(element.initial_option);
  const shown = plainWords(initial.text) || plainWords(element.placeholder) || 'Choose an option';
  return showMenu(element, blockId, stage, [h('span', { class: 'select-text' }, shown), icon('down')], shown);
}

function showMenu(element: Json, blockId: string, stage: Stage, face: VNode | readonly VNode[], label: string): VNode {
  const open = (event: Event): void => stage.choose(label, choicesOf(element, blockId, stage), event);
  const look = classes('button', element.type === 'overflow' && 'button--icon');
  const props = { type: 'button', class: look, 'aria-haspopup': 'menu', 'aria-label': label, on: { click: open } };
  return h('button', props, face);
}

function choicesOf(element: Json, blockId: string, stage: Stage): readonly Choice[] {
  const groups = list(element.option_groups).flatMap((group) => list(record(group).options));
  return [...list(element.options), ...groups].map((value) => {
    const option = record(value);
    const url = safeUrl(text(option.url));
    const description = plainWords(option.description);
    return {
      label: plainWords(option.text),
      ...(description !== '' && { description }),
      ...(url !== undefined && { url }),
      run: () => stage.press(pressOf(element, blockId, text(option.value)), undefined),
    };
  });
}

function showFeedback(element: Json, blockId: string, stage: Stage): VNode {
  const button = (value: unknown, look: string): VNode => {
    const choice = record(value);
    const words = plainWords(choice.text);
    const press = (event: Event): void => stage.press(pressOf(element, blockId, text(choice.value)), event);
    const label = text(choice.accessibility_label) || words;
    const props = { type: 'button', class: 'button button--icon', 'aria-label': label, title: words };
    return h('button', { ...props, on: { click: press } }, icon('up', look));
  };
  return h(
    'span',
    { class: 'feedback', role: 'group', 'aria-label': 'Feedback' },
    button(element.positive_button, ''),
    button(element.negative_button, 'icon--flipped'),
  );
}
