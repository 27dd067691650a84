import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Explain } from '../../src/explain.ts';
import { chatLines } from './chat.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const chatCount = 10_000;

/** Text that has nothing to do with MGS, and what the bot would have said to it unasked. */
export interface Silence {
  readonly documentation: number;
  readonly chat: number;
  /** The lines that it answered, which should be none. */
  readonly answered: readonly string[];
}

/** Shows the bot every line of the documentation in `node_modules`, each of those files whole, and generated chat. */
export function listen(explain: Explain): Silence {
  const files = documentation();
  const lines = files.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const chat = chatLines(chatCount);
  const answered = [...lines, ...chat, ...files].filter((text) => explain(text, { unasked: true }).kind !== 'none');
  return { documentation: lines.length, chat: chat.length, answered: answered.map((text) => text.slice(0, 200)) };
}

function documentation(): readonly string[] {
  return readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(modules, name), 'utf8'));
}
