/**
 * What a text says once its markup is read: the tree between the parsers (`mrkdwn.ts`, `markdown.ts`, `rich-text.ts`) and
 * the one renderer (`nodes-view.ts`). Nothing in it is escaped any more.
 */

/** A stretch of text; `\n` in it is a line break. */
export interface TextNode {
  readonly type: 'text';
  readonly text: string;
}

/** A link; `url` has a scheme that is safe to open (`safeUrl`). */
export interface LinkNode {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}

/** A live mention of a person, channel or user group; `label` is what the markup itself calls it. */
export interface MentionNode {
  readonly type: 'user' | 'channel' | 'usergroup';
  readonly id: string;
  readonly label?: string;
}

/** A live mention that pings everybody: `@here`, `@channel`, `@everyone`. */
export interface BroadcastNode {
  readonly type: 'broadcast';
  readonly range: string;
}

/** A moment to be shown in the reader's zone; `at` in seconds since 1970, `format` with Slack's `{tokens}`. */
export interface DateNode {
  readonly type: 'date';
  readonly at: number;
  readonly format: string;
  readonly link?: string;
  readonly fallback: string;
}

/** A known emoji. */
export interface EmojiNode {
  readonly type: 'emoji';
  readonly name: string;
  readonly glyph: string;
}

/** The styles that can lie around a text. */
export type Style = 'bold' | 'italic' | 'strike' | 'code';

/** Styled text. */
export interface StyledNode {
  readonly type: Style;
  readonly children: readonly Inline[];
}

/** Everything that stands within a line. */
export type Inline = TextNode | LinkNode | MentionNode | BroadcastNode | DateNode | EmojiNode | StyledNode;

/** A run of lines. */
export interface ParagraphNode {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** Preformatted text. */
export interface PreNode {
  readonly type: 'pre';
  readonly children: readonly Inline[];
}

/** A quotation. */
export interface QuoteNode {
  readonly type: 'quote';
  readonly children: readonly BlockNode[];
}

/** A list; `indent` counts from 0, `offset` is how many numbers an ordered list skips. */
export interface ListNode {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly indent: number;
  readonly offset: number;
  readonly items: readonly (readonly BlockNode[])[];
}

/** A heading of the `markdown` block, level 1 to 6. */
export interface HeadingNode {
  readonly type: 'heading';
  readonly level: number;
  readonly children: readonly Inline[];
}

/** A line across, as `---` makes it in the `markdown` block. */
export interface RuleNode {
  readonly type: 'rule';
}

/** Everything that stands on lines of its own. */
export type BlockNode = ParagraphNode | PreNode | QuoteNode | ListNode | HeadingNode | RuleNode;

/** Makes a text node. */
export const textNode = (text: string): TextNode => ({ type: 'text', text });

/** The URL if a click on it can only open a page, a mail or a call; undefined for `javascript:` and the like. */
export function safeUrl(url: string): string | undefined {
  return /^(?:https?:\/\/|ftp:\/\/|mailto:|tel:)[^\s]+$/i.test(url) ? url : undefined;
}
