import type { Environment } from './config/environment-schema.ts';
import { type Choice, chooseEnvironment } from './config/environments.ts';
import type { Context } from './extract/signals.ts';
import { withCommand } from './links/commands.ts';
import { linkInto } from './links/link.ts';
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

/** Knows the environments, and what they tell. */
export interface Pointer {
  /** Their names, in the order of the configuration. */
  readonly environments: readonly string[];
  readonly point: Point;
  /** The zone of log stamps without one, where the environment that they are of is known and has one. */
  readonly zoneOf: (context: Context, place: Place) => string | undefined;
}

/** Makes it for the environments of a configuration; without any, commands are all that is added. */
export function makePointer(environments: readonly Environment[]): Pointer {
  const choose = (context: Context, { named, channelName }: Place) =>
    chooseEnvironment({ environments }, { named, channelName, ...idsOf(context) });
  return {
    environments: environments.map(({ name }) => name),
    point: (answer, place) => ({
      ...answer,
      entries: answer.entries.map((found) => pointed(found, choose(found.context, place), place)),
    }),
    zoneOf: (context, place) => chosen(choose(context, place))?.timeZone,
  };
}

function idsOf({ workspaceId, appId }: Context) {
  return { workspaceId, appId };
}

function chosen(choice: Choice): Environment | undefined {
  return choice.kind === 'one' ? choice.environment : undefined;
}

function pointed(found: Found, choice: Choice, place: Place): Found {
  const environment = chosen(choice);
  const possible = environment === undefined ? (choice.kind === 'several' ? choice.environments : []) : [environment];
  const logs = whichLogs(found, situationOf(found, possible)).map((log) => withTicket(withCommand(log, found), found));
  if (place.shared && environment?.sharedChannels !== true) {
    return withheld({ ...found, logs }, choice);
  }
  const where = whereOf(choice);
  return {
    ...found,
    logs: environment === undefined ? logs : logs.map((log) => linked(log, found, environment, place)),
    ...(where === undefined ? {} : { where }),
  };
}

function linked(log: LogPointer, found: Found, environment: Environment, { at }: Place): LogPointer {
  const link = linkInto(log, found, environment, at);
  return link === undefined ? log : { ...log, links: [link] };
}

function whereOf(choice: Choice): Where | undefined {
  if (choice.kind === 'one') {
    return { kind: 'one', environment: choice.environment.name };
  }
  if (choice.kind === 'several') {
    return { kind: 'several', environments: choice.environments.map(({ name }) => name) };
  }
  if (choice.why === 'unknown name') {
    return { kind: 'unknown', named: choice.named, environments: choice.names };
  }
  return choice.why === 'elsewhere' ? { kind: 'elsewhere' } : undefined;
}

/** Runbooks and the team's own pages are no business of another company either. */
function withheld(found: Found, choice: Choice): Found {
  const { team } = found.entry;
  const page = team?.contact?.startsWith('https:') ?? false;
  if (choice.kind === 'none' && choice.why === 'unconfigured' && !page && !team?.runbooks.length) {
    return found;
  }
  const kept = team && { team: { ...team, runbooks: [], contact: page ? undefined : team.contact } };
  return { ...found, entry: { ...found.entry, ...kept }, where: { kind: 'withheld' } };
}
