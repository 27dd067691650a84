import { type Handles, type Mark, marks, pieces } from './typed-text.ts';
import type { SlackBlock } from './types.ts';

type Element = Record<string, unknown>;

function elementOf(mark: Mark): Element {
  if (mark.kind === 'text') return { type: 'text', text: mark.text };
  if (mark.kind === 'user') return { type: 'user', user_id: mark.id };
  if (mark.kind === 'broadcast') return { type: 'broadcast', range: mark.id };
  return { type: 'link', url: mark.url, ...(mark.label === undefined ? {} : { text: mark.label }) };
}

function inline(prose: string, handles: Handles): Element[] {
  return marks(prose, handles).map(elementOf);
}

/** Where a quote is typed, Slack's composer makes a quote element of the whole run of lines. */
function proseParts(prose: string, handles: Handles): { quote: boolean; elements: Element[] }[] {
  const runs: { quote: boolean; lines: string[] }[] = [];
  for (const line of prose.split('\n')) {
    const quote = line.startsWith('>');
    const last = runs.at(-1);
    const text = quote ? line.replace(/^>\s?/, '') : line;
    if (last?.quote === quote) last.lines.push(text);
    else runs.push({ quote, lines: [text] });
  }
  return runs.map((run) => ({ quote: run.quote, elements: inline(run.lines.join('\n'), handles) }));
}

/** Builds the sections of a `rich_text` block one after the other; text goes on in the open section. */
class Sections {
  readonly done: Element[] = [];

  add(type: 'rich_text_section' | 'rich_text_quote', elements: readonly Element[]): void {
    const last = this.done.at(-1);
    if (last?.type === type && Array.isArray(last.elements)) last.elements.push(...elements);
    else if (elements.length > 0) this.done.push({ type, elements: [...elements] });
  }

  fence(text: string): void {
    const code = text.replace(/^\n|\n$/g, '');
    this.done.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }] });
  }
}

/** The `rich_text` block that Slack's composer adds to what a person types. */
export function richTextOf(typed: string, handles: Handles, blockId: string): SlackBlock {
  const sections = new Sections();
  for (const piece of pieces(typed)) {
    if (piece.kind === 'fence') sections.fence(piece.text);
    else if (piece.kind === 'code') {
      sections.add('rich_text_section', [{ type: 'text', text: piece.text, style: { code: true } }]);
    } else {
      for (const part of proseParts(piece.text, handles)) {
        sections.add(part.quote ? 'rich_text_quote' : 'rich_text_section', part.elements);
      }
    }
  }
  return { type: 'rich_text', block_id: blockId, elements: sections.done };
}
