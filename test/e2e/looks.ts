import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { parseMrkdwn } from '../../src/sandbox/page/mrkdwn.ts';

interface TextObject {
  readonly type: 'mrkdwn' | 'plain_text';
  readonly text: string;
  readonly verbatim?: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a reader of the blocks sees: the texts one line each, Slack's markup read as Slack reads it. */
export function shown({ blocks = [] }: Pick<SlackMessage, 'blocks'>): string {
  return textObjects(blocks)
    .filter((object) => !isButtonText(blocks, object))
    .map((object) => (object.type === 'plain_text' ? object.text : visible(parseMrkdwn(object.text))))
    .join('\n');
}

/** The words in the header of a reply; undefined where it has none. */
export function headline({ blocks = [] }: Pick<SlackMessage, 'blocks'>): string | undefined {
  const header = blocks.find((block) => block.type === 'header');
  return header === undefined ? undefined : textObjects([header])[0]?.text;
}

/** The labels of the buttons, in the order in which they stand. */
export function buttons({ blocks = [] }: Pick<SlackMessage, 'blocks'>): readonly string[] {
  return buttonsIn(blocks).map(({ text }) => (text as TextObject).text);
}

/**
 * Every live mention, and every marked-up link with its address, in the blocks and in the fallback text. An address that
 * stands there bare is none: it says itself where it leads.
 */
export function live({ blocks = [], text }: Pick<SlackMessage, 'blocks' | 'text'>): readonly string[] {
  const marked = textObjects(blocks).filter(({ type }) => type === 'mrkdwn');
  const sources = [{ text, verbatim: true, names: true }, ...marked.map((object) => ({ names: true, ...object }))];
  const nodes = sources.flatMap(({ text: source, ...options }) => nodesOf(parseMrkdwn(source, options)));
  return nodes.flatMap((node) => {
    if (node.type === 'link') {
      return [String(node.url)];
    }
    return ['user', 'channel', 'usergroup', 'broadcast'].includes(node.type) ? [node.type] : [];
  });
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) {
    return value.flatMap(nodesOf);
  }
  if (typeof value !== 'object' || value === null || !('type' in value)) {
    return [];
  }
  const node = value as Node;
  return [node, ...nodesOf(node.children)];
}

function visible(nodes: unknown): string {
  const text = (node: Node): string => String(node.text ?? node.fallback ?? (node.id ? `@${node.id}` : ''));
  const isLeaf = (node: Node): boolean => !Array.isArray(node.children);
  return nodesOf(nodes).filter(isLeaf).map(text).join('');
}

function textObjects(value: unknown): readonly TextObject[] {
  if (Array.isArray(value)) {
    return value.flatMap(textObjects);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const { type, text } = value as Record<string, unknown>;
  const own = (type === 'mrkdwn' || type === 'plain_text') && typeof text === 'string';
  return own ? [value as TextObject] : Object.values(value).flatMap(textObjects);
}

function buttonsIn(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) {
    return value.flatMap(buttonsIn);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const object = value as Record<string, unknown>;
  return object.type === 'button' ? [object] : Object.values(object).flatMap(buttonsIn);
}

function isButtonText(blocks: readonly unknown[], object: TextObject): boolean {
  return buttonsIn(blocks).some(({ text }) => text === object);
}
