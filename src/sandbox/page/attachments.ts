/** What hangs under a message: other apps' old-style attachments, forwarded messages, files. */
import type { SharedFile } from '../protocol.ts';
import { showBlocks } from './blocks.ts';
import { fullMoment } from './dates.ts';
import { showSmallImage } from './elements.ts';
import { icon } from './icons.ts';
import type { Json } from './json.ts';
import { list, record, text } from './json.ts';
import { safeUrl } from './nodes.ts';
import { link } from './nodes-view.ts';
import type { Stage } from './reader.ts';
import { showMessageText } from './text-object.ts';
import type { VNode } from './vdom.ts';
import { h } from './vdom.ts';

const colours = ['good', 'warning', 'danger'];

/** Shows one attachment. Slack lets blocks take the place of its other texts. */
export function showAttachment(value: unknown, stage: Stage): VNode {
  const attachment = record(value);
  const blocks = attachedBlocks(attachment);
  const pretext = showMessageText(text(attachment.pretext), stage.reader);
  const colour = text(attachment.color);
  return h(
    'div',
    { class: 'attachment' },
    pretext.length > 0 && h('div', { class: 'attachment-pretext' }, pretext),
    h(
      'div',
      { class: 'attachment-body', 'data-colour': colours.includes(colour) ? colour : undefined },
      blocks.length > 0 ? [author(attachment), showBlocks(blocks, stage)] : classicBody(attachment, stage),
      footer(attachment, stage),
    ),
  );
}

/** A forwarded message keeps its blocks one level deeper. */
function attachedBlocks(attachment: Json): readonly unknown[] {
  const own = list(attachment.blocks);
  if (own.length > 0) return own;
  return list(attachment.message_blocks).flatMap((part) => list(record(record(part).message).blocks));
}

function classicBody(attachment: Json, stage: Stage): readonly VNode[] {
  const title = text(attachment.title);
  const url = safeUrl(text(attachment.title_link));
  const words = showMessageText(text(attachment.text) || fallback(attachment), stage.reader);
  const fields = list(attachment.fields).map(record);
  return [
    ...author(attachment),
    ...(title === ''
      ? []
      : [h('div', { class: 'attachment-title' }, url === undefined ? title : link(url, {}, title))]),
    ...words,
    ...(fields.length === 0 ? [] : [showFields(fields, stage)]),
    ...(text(attachment.image_url) === '' ? [] : [showSmallImage({ ...attachment, alt_text: 'Image' })]),
  ];
}

function fallback(attachment: Json): string {
  const empty = ['title', 'pretext', 'text', 'fields'].every((name) => !(name in attachment));
  return empty ? text(attachment.fallback) : '';
}

function author(attachment: Json): readonly VNode[] {
  const name = text(attachment.author_name);
  return name === '' ? [] : [h('div', { class: 'attachment-author' }, name)];
}

function showFields(fields: readonly Json[], stage: Stage): VNode {
  return h(
    'div',
    { class: 'block-fields' },
    fields.map((field) =>
      h(
        'div',
        { class: field.short === true ? 'block-field' : 'block-field block-field--wide' },
        h('b', {}, text(field.title)),
        showMessageText(text(field.value), stage.reader),
      ),
    ),
  );
}

function footer(attachment: Json, stage: Stage): VNode | undefined {
  const seconds = Number.parseFloat(text(attachment.ts));
  const when = Number.isFinite(seconds) && seconds < 8e12 ? fullMoment(seconds * 1000, stage.reader.clock) : '';
  const words = [text(attachment.footer), when].filter(Boolean).join('  |  ');
  return words === '' ? undefined : h('div', { class: 'attachment-footer' }, words);
}

/** Shows a snippet as Slack does: its name and first lines, the rest on demand. */
export function showFile(file: SharedFile): VNode {
  return h(
    'details',
    { class: 'file', key: file.id },
    h(
      'summary',
      { class: 'file-head' },
      icon('snippet'),
      h('span', { class: 'file-name' }, file.name),
      h('span', { class: 'file-kind' }, 'Plain text'),
    ),
    h('pre', { class: 'file-preview', tabindex: '0' }, file.preview),
  );
}
