import type { Controls } from '../../render/blocks.ts';
import type { Card, Line } from '../../render/card.ts';
import { prose } from '../../render/inline.ts';
import { type SlackMessage, toMessage } from '../../render/message.ts';

const none: Controls = { row: [] };

/** A reply of a few sentences, one paragraph each; backticks in them make code. */
export function sentences(...texts: readonly string[]): SlackMessage {
  return toMessage({ parts: [{ kind: 'lines', lines: texts.map((text): Line => prose(text)) }] }, none);
}

/** A reply without buttons. */
export function withoutButtons(card: Card): SlackMessage {
  return toMessage(card, none);
}
