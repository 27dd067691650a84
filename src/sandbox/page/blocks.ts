/** Block Kit: one function for each type of block. */
import { notShown, showElement, showSmallImage } from './elements.ts';
import type { Json } from './json.ts';
import { list, record, text } from './json.ts';
import { parseMarkdown } from './markdown.ts';
import { showBlocks as showNodes } from './nodes-view.ts';
import type { Stage } from './reader.ts';
import { readRichText } from './rich-text.ts';
import { showDataTable, showTable } from './table.ts';
import { showPlain, showTextObject, textObjects } from './text-object.ts';
import type { VNode } from './vdom.ts';
import { h } from './vdom.ts';

type Show = (block: Json, stage: Stage) => VNode;

const shows: Readonly<Record<string, Show>> = {
  header: (block, stage) => h('h3', { class: 'block-header' }, showPlain(block.text, stage.reader)),
  section: showSection,
  context: showContext,
  actions: showActions,
  context_actions: showActions,
  divider: () => h('hr', { class: 'divider' }),
  image: showImage,
  rich_text: (block, stage) => h('div', { class: 'block-rich' }, showNodes(readRichText(block), stage.reader)),
  markdown: (block, stage) =>
    h('div', { class: 'block-rich' }, showNodes(parseMarkdown(text(block.text)), stage.reader)),
  table: (block, stage) => showTable(block, stage.reader),
  data_table: (block, stage) => showDataTable(block, stage.reader),
  alert: (block, stage) =>
    h('div', { class: 'block-alert', 'data-level': text(block.level) }, showTextObject(block.text, stage.reader)),
};

/** Shows a message's or dialog's blocks in order. Types that the sandbox does not know are named. */
export function showBlocks(blocks: readonly unknown[], stage: Stage): readonly VNode[] {
  return blocks.map((value, index) => {
    const block = record(value);
    const type = text(block.type);
    const show = Object.hasOwn(shows, type) ? shows[type] : undefined;
    // An app may renew a block's id with every update, and the position is what a reader's focus is on.
    return h('div', { key: `${index} ${type}`, class: 'block' }, show?.(block, stage) ?? notShown('block', type));
  });
}

function showSection(block: Json, stage: Stage): VNode {
  const fields = textObjects(block.fields);
  const words = showTextObject(block.text, stage.reader);
  return h(
    'div',
    { class: 'block-section' },
    h(
      'div',
      { class: 'block-section-text' },
      words,
      fields.length > 0 &&
        h(
          'div',
          { class: 'block-fields' },
          fields.map((field) => h('div', { class: 'block-field' }, showTextObject(field, stage.reader))),
        ),
    ),
    'accessory' in block &&
      h('div', { class: 'block-accessory' }, showElement(block.accessory, text(block.block_id), stage)),
  );
}

function showContext(block: Json, stage: Stage): VNode {
  const parts = list(block.elements).map((value) => {
    const element = record(value);
    return element.type === 'image'
      ? showSmallImage(element)
      : h('div', { class: 'block-context-text' }, showTextObject(element, stage.reader));
  });
  return h('div', { class: 'block-context' }, parts);
}

function showActions(block: Json, stage: Stage): VNode {
  const blockId = text(block.block_id);
  const quiet = block.type === 'context_actions' ? ' block-actions--quiet' : '';
  return h(
    'div',
    { class: `block-actions${quiet}` },
    list(block.elements).map((element) => showElement(element, blockId, stage)),
  );
}

function showImage(block: Json, stage: Stage): VNode {
  return h(
    'figure',
    { class: 'block-image' },
    'title' in block && h('figcaption', {}, showPlain(block.title, stage.reader)),
    showSmallImage(block),
  );
}
