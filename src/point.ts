import type { Environment } from './config/environment-schema.ts';
import { type Choice, chooseEnvironment } from './config/environments.ts';
import type { Context } from './extract/signals.ts';
import { momentIn } from './extract/zones.ts';
import { withCommand } from './links/commands.ts';
import { hasLinks, linkInto } from './links/link.ts';
import { situationOf } from './links/situation.ts';
import { withTicket } from './links/ticket.ts';
import { whichLogs } from './links/which.ts';
import type { Answer, Found, LogPointer, Where } from './resolve/answer.ts';

/** Where and when a question is asked. */
export interface Place {
  /** The environment that was asked for outright. */
  readonly named?: string | undefined;
  /** Its id in Slack, and its name as far as either is known. */
  readonly channel?: string | undefined;
  readonly channelName?: string | undefined;
  /** True where people of another company read along, or nobody knows whether they do. */
  readonly shared: boolean;
  /** When it was asked: what is searched around where an error has no time of its own. Milliseconds since 1970. */
  readonly at: number;
}

/** Adds to an answer where to look: of each error the logs that there are, with links and commands. Pure. */
export type Point = <A extends Answer>(answer: A, place: Place) => A;

/** Knows the environments. */
export interface Pointer {
  /** Their names, in the order of the configuration. */
  readonly environments: readonly string[];
  readonly point: Point;
}

/** Makes it for the environments of a configuration; without any, commands are all that is added. */
export function makePointer(environments: readonly Environment[]): Pointer {
  function point<A extends Answer>(answer: A, place: Place): A {
    const entries = answer.entries.map((found) => pointed(found, environments, place));
    return { ...answer, entries, context: timed(answer.context, entries[0]?.context) };
  }
  return { environments: environments.map(({ name }) => name), point };
}

/** The answer's own context is that of its first error, or of a text without any. */
function timed(context: Context, first: Context | undefined): Context {
  const { localTime, time } = context;
  return first?.time === undefined || time !== undefined || localTime !== first.localTime
    ? context
    : { ...context, time: first.time };
}

function pointed(found: Found, environments: readonly Environment[], place: Place): Found {
  const { workspaceId, appId } = found.context;
  const clues = { workspaceId, appId, channelName: place.channelName };
  const choice = chooseEnvironment({ environments }, { ...clues, named: place.named });
  const environment = chosen(choice);
  const possible = environment === undefined ? (choice.kind === 'several' ? choice.environments : []) : [environment];
  const placed = { ...found, context: inZone(found.context, environment) };
  const logs = whichLogs(placed, situationOf(placed, possible)).map((log) =>
    withTicket(withCommand(log, placed), placed, place.at),
  );
  if (place.shared && environment?.sharedChannels !== true) {
    return withheld({ ...placed, logs }, environments);
  }
  const where = whereOf(
    choice,
    logs,
    place.named === undefined ? undefined : chooseEnvironment({ environments }, clues),
  );
  return {
    ...placed,
    logs: environment === undefined ? logs : logs.map((log) => linked(log, placed, environment, place)),
    ...(where === undefined ? {} : { where }),
  };
}

function chosen(choice: Choice): Environment | undefined {
  return choice.kind === 'one' ? choice.environment : undefined;
}

/** A stamp that names no zone is in that of the environment. */
function inZone(context: Context, environment: Environment | undefined): Context {
  const { time, localTime } = context;
  const moment =
    time === undefined && localTime !== undefined && environment?.timeZone !== undefined
      ? momentIn(environment.timeZone, Date.parse(`${localTime}Z`))
      : undefined;
  return moment === undefined || Number.isNaN(moment) ? context : { ...context, time: new Date(moment).toISOString() };
}

function linked(log: LogPointer, found: Found, environment: Environment, { at }: Place): LogPointer {
  const link = linkInto(log, found, environment, at);
  return link === undefined ? log : { ...log, links: [link] };
}

/** Nobody is asked which environment it is where none of them has a log of this code; `unnamed` is what chooses by itself. */
function whereOf(choice: Choice, logs: readonly LogPointer[], unnamed: Choice | undefined): Where | undefined {
  if (choice.kind === 'one') {
    const { name } = choice.environment;
    return { kind: 'one', environment: name, others: severalOf(unnamed, logs).filter((other) => other !== name) };
  }
  if (choice.kind === 'several') {
    const environments = severalOf(choice, logs);
    return environments.length === 0 ? undefined : { kind: 'several', environments };
  }
  if (choice.why === 'unknown name') {
    return { kind: 'unknown', named: choice.named, environments: choice.names };
  }
  return choice.why === 'elsewhere' ? { kind: 'elsewhere' } : undefined;
}

function severalOf(choice: Choice | undefined, logs: readonly LogPointer[]): readonly string[] {
  const environments = choice?.kind === 'several' ? choice.environments : [];
  return environments.some((each) => hasLinks(logs, each)) ? environments.map(({ name }) => name) : [];
}

/** What the team says among itself is no business of another company; what its own codes mean is what was asked. */
function withheld(found: Found, environments: readonly Environment[]): Found {
  const { team } = found.entry;
  if (environments.length === 0 && team === undefined) {
    return found;
  }
  const { team: _own, ...official } = found.entry;
  const bare = { causes: [], checks: [], notes: [], runbooks: [] };
  const entry = team?.added ? { ...official, team: { added: true, ...bare, words: team.words } } : official;
  return { ...found, entry, where: { kind: 'withheld' } };
}
