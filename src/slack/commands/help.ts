import type { Line, Part } from '../../render/card.ts';
import { prose } from '../../render/inline.ts';
import { commandName } from '../ids.ts';
import { withoutButtons } from '../replies/plain.ts';
import { type Command, nothingFollows } from './command.ts';

const examples: readonly string[] = [
  '`/mgscode 4001` or several: `/mgscode 4001 7003 6666`',
  '`/mgscode android 4`, `4 ios`, `sg 203` where a number means several things',
  '`/mgscode SERVER_REQUESTTIMEOUT`, or the message that the app showed',
  'Paste response headers, an exception or a log line after the command.',
];

const elsewhere: readonly string[] = [
  'In a thread, where commands do not work: mention me, alone to explain what was said last, or with a question.',
  'On any message: its menu, *Explain gateway error*. It works where I am no member, too.',
  'In a direct message just write.',
];

/** Help, made from the table of commands that it stands in. */
export function helpCommand(table: () => readonly Command[]): Command {
  return {
    name: 'help',
    usage: '',
    about: 'this page',
    takes: nothingFollows,
    run: async () => withoutButtons({ parts: helpParts(table()) }),
  };
}

function helpParts(commands: readonly Command[]): readonly Part[] {
  const orders = commands.map((command): Line => {
    const usage = command.usage === '' ? '' : ` ${command.usage}`;
    return [{ code: `${commandName} ${command.name}${usage}` }, ` ${command.about}`];
  });
  return [
    {
      kind: 'lines',
      lines: [['I explain result codes of the Mobile Gateway Service: what it is, whose it is, what to check.']],
    },
    list('Ask', examples.map(prose)),
    list('Elsewhere', elsewhere.map(prose)),
    list('Commands', orders),
  ];
}

function list(label: string, items: readonly Line[]): Part {
  return { kind: 'list', label, ordered: false, items };
}
