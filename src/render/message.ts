import type { KnownBlock } from '@slack/types';
import { type Controls, leftOut, toBlocks } from './blocks.ts';
import type { Card, Part } from './card.ts';
import { blocksBudget, limits } from './limits.ts';
import { clipLines, toText } from './text.ts';

/** A message for Slack. `text` makes sense alone: notifications and screen readers show it instead of the blocks. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/**
 * Draws a card as a message within Slack's limits. What does not fit goes by priority, the least important first, and
 * the message says what is gone; nothing is cut in the middle.
 */
export function toMessage(card: Card, controls: Controls): SlackMessage {
  const blocks = shortened(card, (shown) => toBlocks(shown, controls), fits);
  const text = shortened(card, toText, (drawn) => drawn.length <= limits.messageText);
  return { text: clipLines(text, limits.messageText, card.language), blocks };
}

/** Draws with all parts, then with one less and a line in its place, until it fits or nothing is left that could go. */
function shortened<T>(card: Card, draw: (card: Card) => T, isGood: (drawn: T) => boolean): T {
  let { parts } = card;
  const gone: string[] = [];
  let drawn = draw(card);
  while (!isGood(drawn)) {
    const least = leastImportant(parts);
    if (least === undefined) {
      break;
    }
    parts = parts.filter((part) => part !== least);
    gone.unshift(least.name ?? least.kind);
    drawn = draw({ ...card, parts: [...parts, leftOut([...new Set(gone)], card.language)] });
  }
  return drawn;
}

function fits(blocks: readonly KnownBlock[]): boolean {
  return blocks.length <= limits.blocks && JSON.stringify(blocks).length < blocksBudget;
}

function leastImportant(parts: readonly Part[]): Part | undefined {
  const droppable = parts.filter((part) => part.keep !== undefined);
  return droppable.reduce<Part | undefined>((least, part) => (weight(part) <= weight(least) ? part : least), undefined);
}

function weight(part: Part | undefined): number {
  return part?.keep ?? Number.POSITIVE_INFINITY;
}
