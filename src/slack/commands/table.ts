import type { Command } from './command.ts';
import { helpCommand } from './help.ts';
import { langCommand } from './lang.ts';
import { listCommand } from './list.ts';
import { statusCommand } from './status.ts';
import { quietCommand, watchCommand } from './watching.ts';

/** Every order that the bot takes, as help lists them. */
export const commands: readonly Command[] = [
  helpCommand(() => commands),
  listCommand,
  statusCommand,
  watchCommand,
  quietCommand,
  langCommand,
];

/** The command that a text gives, with the words after its name; undefined when the text is a question. */
export function findCommand(text: string): { command: Command; words: readonly string[] } | undefined {
  const [name = 'help', ...words] = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const command = commands.find((each) => each.name === name || each.chinese === name);
  return command?.takes(words) ? { command, words } : undefined;
}
