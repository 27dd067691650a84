/** Block Kit's text objects and a message's own text. */
import { emojiGlyph } from './emoji.ts';
import { list, record, text } from './json.ts';
import { parseMrkdwn } from './mrkdwn.ts';
import type { Inline } from './nodes.ts';
import { textNode } from './nodes.ts';
import { showBlocks, showInline } from './nodes-view.ts';
import type { Reader } from './reader.ts';
import type { VNode } from './vdom.ts';
import { h } from './vdom.ts';

/** Shows a `mrkdwn` or `plain_text` object; anything else is shown as nothing. */
export function showTextObject(value: unknown, reader: Reader): readonly VNode[] {
  const object = record(value);
  if (object.type === 'mrkdwn') return showMrkdwn(text(object.text), reader, object.verbatim === true);
  return object.type === 'plain_text' ? [h('p', { class: 'para' }, showPlain(object, reader))] : [];
}

/** Shows mrkdwn of a text object, where Slack also reads `@here` and channel names unless it is `verbatim`. */
function showMrkdwn(source: string, reader: Reader, verbatim = false): readonly VNode[] {
  return showBlocks(parseMrkdwn(source, { verbatim, names: true, channelId: reader.channelId }), reader);
}

/** Shows a message's `text`, where plain words stay words. */
export function showMessageText(source: string, reader: Reader): readonly VNode[] {
  return showBlocks(parseMrkdwn(source), reader);
}

/** Shows a `plain_text` object: emoji only, and not even those when it says so. */
export function showPlain(value: unknown, reader: Reader): readonly VNode[] {
  const object = record(value);
  const source = text(object.text);
  return object.emoji === false ? [source] : showInline(withEmoji(source), reader);
}

/** The text of a `plain_text` object for places that take no elements: labels, titles. */
export function plainWords(value: unknown): string {
  const source = text(record(value).text);
  return withEmoji(source)
    .map((node) => (node.type === 'emoji' ? node.glyph : node.type === 'text' ? node.text : ''))
    .join('');
}

/** Cuts `:name:` out of a text where the emoji is known. */
function withEmoji(source: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let done = 0;
  for (const match of source.matchAll(/:([a-z0-9_+-]+)(?=:)/gi)) {
    const name = match[1] ?? '';
    const glyph = emojiGlyph(name.toLowerCase());
    if (glyph === undefined || match.index < done) continue;
    if (match.index > done) nodes.push(textNode(source.slice(done, match.index)));
    nodes.push({ type: 'emoji', name, glyph });
    done = match.index + name.length + 2;
  }
  return done < source.length ? [...nodes, textNode(source.slice(done))] : nodes;
}

/** The texts of a list of text objects, without the empty ones. */
export function textObjects(values: unknown): readonly unknown[] {
  return list(values).filter((value) => text(record(value).text) !== '');
}
