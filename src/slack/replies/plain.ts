import type { Language } from '../../catalog/language.ts';
import type { Controls } from '../../render/blocks.ts';
import type { Card, Line } from '../../render/card.ts';
import { prose } from '../../render/inline.ts';
import { type SlackMessage, toMessage } from '../../render/message.ts';

const none: Controls = { row: [] };

/** A reply of a few sentences in a language, one paragraph each; backticks in them make code. */
export function sentences(language: Language, ...texts: readonly string[]): SlackMessage {
  return toMessage({ language, parts: [{ kind: 'lines', lines: texts.map((text): Line => prose(text)) }] }, none);
}

/** A reply without buttons. */
export function withoutButtons(card: Card): SlackMessage {
  return toMessage(card, none);
}
