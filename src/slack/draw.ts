import type { Catalog } from '../catalog/catalog.ts';
import type { ButtonSpec, Controls } from '../render/blocks.ts';
import { buildCard, type CardOptions } from '../render/build-card.ts';
import { limits } from '../render/limits.ts';
import { type SlackMessage, toMessage } from '../render/message.ts';
import { wordsIn } from '../render/words.ts';
import type { Answer, Where } from '../resolve/answer.ts';
import { found } from '../resolve/found.ts';
import { actions, environmentActions } from './ids.ts';
import { toValue, type View } from './values.ts';

/** Draws an answer for one of the surfaces, with the buttons that belong there. */
export function draw(
  answer: Answer,
  catalog: Catalog,
  view: View,
  more: Pick<CardOptions, 'above' | 'seen'> = {},
): SlackMessage {
  return toMessage(buildCard(answer, catalog, { full: view.full, ...more }), controls(answer, catalog, view));
}

function controls(answer: Answer, catalog: Catalog, view: View): Controls {
  return { row: row(answer, view), choice: (index) => choice(answer, catalog, view, index) };
}

function row(answer: Answer, view: View): readonly ButtonSpec[] {
  const words = wordsIn[answer.language];
  const value = toValue(answer, view);
  if (value === undefined) {
    return [];
  }
  const toggle = view.full
    ? { actionId: actions.less, label: words.less, value }
    : { actionId: actions.more, label: words.more, value };
  const share = { actionId: actions.share, label: words.share, value };
  const remove = { actionId: actions.remove, label: words.remove, value };
  return [
    ...environmentButtons(answer, view),
    ...(hasMore(answer) ? [toggle] : []),
    ...(view.surface === 'private' ? [share] : []),
    ...(view.surface === 'unasked' ? [remove] : []),
  ];
}

/** Where several environments are possible, somebody has to say which; then the reply links into its logs. */
function environmentButtons(answer: Answer, view: View): readonly ButtonSpec[] {
  const names = isSettled(answer) ? possible(answer.entries[0]?.where) : [];
  const longest = Math.min(limits.buttonValue, Math.floor(longestRow / Math.max(1, names.length)));
  return environmentActions.flatMap((actionId, i) => {
    const environment = names[i];
    const value = environment && toValue(answer, { ...view, environment }, { longest });
    const label = wordsIn[answer.language].logsIn(environment ?? '');
    return value ? [{ actionId, label, value }] : [];
  });
}

/** All values of a row of environments together, in characters: a message has room for so much. */
const longestRow = 3_000;

/** The environments that can be chosen, also instead of the one that somebody chose. */
function possible(where: Where | undefined): readonly string[] {
  switch (where?.kind) {
    case 'one':
      return where.others;
    case 'several':
    case 'unknown':
      return where.environments;
    default:
      return [];
  }
}

/** Only what is shown whole has more to show. */
function hasMore(answer: Answer): boolean {
  return isSettled(answer) && answer.kind !== 'none';
}

/** Whether the answer says what it is, rather than what it could be. */
function isSettled(answer: Answer): boolean {
  const [first] = answer.entries;
  const shared = answer.kind === 'matches' && answer.shared !== undefined && answer.entries.length > 1;
  return answer.confident && first !== undefined && !first.ambiguous && !shared;
}

function choice(answer: Answer, catalog: Catalog, view: View, index: number): ButtonSpec | undefined {
  const guess = answer.suggestions[index - answer.entries.length];
  const value = guess
    ? toValue(suggested(guess, catalog.in(answer.language)), view, { only: 0 })
    : toValue(answer, view, { only: index });
  if (value === undefined) {
    return undefined;
  }
  const words = wordsIn[answer.language];
  return isSettled(answer)
    ? { actionId: actions.details, label: words.details, value }
    : { actionId: actions.pick, label: words.this, value };
}

/** A suggestion as the answer that it turns into when somebody picks it. */
function suggested({ scope, code }: Answer['suggestions'][number], catalog: Catalog): Answer {
  const entry = catalog.exact(scope, Number(code));
  const none = {
    kind: 'none',
    language: catalog.language,
    confident: false,
    entries: [],
    context: {},
    suggestions: [],
    notes: [],
    redacted: 0,
  } as const;
  if (entry === undefined) {
    return none;
  }
  const row = found(catalog, entry, 'exact', 1, { asked: code, evidence: 'picked', quote: '', context: {} });
  return { ...none, kind: 'codes', confident: true, entries: [row] };
}
