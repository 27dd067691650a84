/** What the composer offers while somebody types: commands after `/`, the app after `@`. */
import type { State } from '../protocol.ts';

/** One thing to choose. `insert` takes the place of what was typed between `from` and `to`. */
export interface Suggestion {
  readonly insert: string;
  readonly label: string;
  readonly hint: string;
  readonly detail: string;
}

/** What is offered, and which part of the text it would replace. */
export interface Suggestions {
  readonly kind: 'command' | 'mention';
  readonly from: number;
  readonly to: number;
  readonly items: readonly Suggestion[];
}

/** Reads what stands before the caret. Commands are offered outside threads only, as Slack has none there. */
export function suggest(
  text: string,
  caret: number,
  state: Pick<State, 'commands' | 'members'>,
  inThread: boolean,
): Suggestions | undefined {
  const before = text.slice(0, caret);
  const command = inThread ? null : /^\/\S*$/.exec(before);
  if (command !== null) return offer('command', 0, caret, commandsFor(before, state));
  const mention = /(?:^|[\s(])@([\w.-]*)$/.exec(before);
  if (mention === null) return undefined;
  const typed = mention[1] ?? '';
  return offer('mention', caret - typed.length - 1, caret, membersFor(typed, state));
}

/** The text after a choice, and where the caret goes. */
export function accept(
  text: string,
  suggestions: Suggestions,
  item: Suggestion,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(suggestions.to).replace(/^ /, '');
  const head = `${text.slice(0, suggestions.from)}${item.insert} `;
  return { text: head + rest, caret: head.length };
}

function offer(
  kind: Suggestions['kind'],
  from: number,
  to: number,
  items: readonly Suggestion[],
): Suggestions | undefined {
  return items.length === 0 ? undefined : { kind, from, to, items };
}

function commandsFor(typed: string, state: Pick<State, 'commands'>): readonly Suggestion[] {
  return state.commands
    .filter((command) => command.name.startsWith(typed.toLowerCase()))
    .map((command) => ({
      insert: command.name,
      label: command.name,
      hint: command.hint,
      detail: command.description,
    }));
}

function membersFor(typed: string, state: Pick<State, 'members'>): readonly Suggestion[] {
  return state.members
    .filter((member) => member.bot && member.name.toLowerCase().startsWith(typed.toLowerCase()))
    .map((member) => ({ insert: `@${member.name}`, label: member.name, hint: '', detail: 'App' }));
}
