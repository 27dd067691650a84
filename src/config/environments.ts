import { matchesChannel } from './channel-patterns.ts';
import type { Environment } from './environment-schema.ts';

/** What tells where an error comes from. The ids are those that came with the error itself. */
export interface Clues {
  /** What somebody asked for outright, by `env=`. */
  readonly named?: string | undefined;
  readonly workspaceId?: string | undefined;
  readonly appId?: string | undefined;
  /** The name of the channel in which it is talked about. */
  readonly channelName?: string | undefined;
}

/** What an environment was chosen by; `only`: there is no other. */
export type ChosenBy = 'name' | 'workspace' | 'app' | 'channel' | 'only';

/**
 * The environment that is meant, or why that cannot be said. Of `several`, `channel`: the channel fits all of them;
 * `unsaid`: nothing tells, and only these can be meant, which is at least one. Of `none`, `elsewhere`: there are environments, but the error's ids say that it comes from none of them.
 */
export type Choice =
  | { readonly kind: 'one'; readonly environment: Environment; readonly by: ChosenBy }
  | {
      readonly kind: 'several';
      readonly environments: readonly Environment[];
      readonly why: 'channel' | 'unsaid';
    }
  | { readonly kind: 'none'; readonly why: 'unconfigured' | 'elsewhere' }
  | { readonly kind: 'none'; readonly why: 'unknown name'; readonly named: string; readonly names: readonly string[] };

type Environments = readonly Environment[];

/**
 * Which environment is meant: the one that was named; else the one that lists the workspace, else the app; else the one
 * whose channel it is; else the only one there is. Never a guess: an environment that lists ids of a kind and not the
 * one that the error came with is only chosen by its name.
 */
export function chooseEnvironment({ environments }: { readonly environments: Environments }, clues: Clues): Choice {
  if (clues.named !== undefined) return byName(environments, clues.named);
  if (environments.length === 0) return { kind: 'none', why: 'unconfigured' };
  const chosen = byIds(environments, clues);
  if (chosen !== undefined) return chosen;
  const possible = environments.filter((environment) => isPossible(environment, environments, clues));
  if (possible.length === 0) return { kind: 'none', why: 'elsewhere' };
  return byChannel(possible, clues) ?? onlyOne(possible, environments);
}

/** Names have no capital letters, so somebody who types one means the same. */
function byName(environments: Environments, named: string): Choice {
  const environment = environments.find(({ name }) => name === named.toLowerCase());
  if (environment !== undefined) return { kind: 'one', environment, by: 'name' };
  return { kind: 'none', why: 'unknown name', named, names: environments.map(({ name }) => name) };
}

function byIds(environments: Environments, clues: Clues): Choice | undefined {
  const ofWorkspace = holderOf('workspaces', clues.workspaceId, environments);
  const ofApp = holderOf('apps', clues.appId, environments);
  if (ofWorkspace) return { kind: 'one', environment: ofWorkspace, by: 'workspace' };
  return ofApp && !excludes('workspaces', clues.workspaceId, ofApp)
    ? { kind: 'one', environment: ofApp, by: 'app' }
    : undefined;
}

type IdList = 'workspaces' | 'apps';

function holderOf(list: IdList, id: string | undefined, environments: Environments): Environment | undefined {
  return id === undefined ? undefined : environments.find(({ match }) => match[list].includes(id));
}

/** True where ids of the kind are listed, and this is none of them. */
function excludes(list: IdList, id: string | undefined, { match }: Environment): boolean {
  return id !== undefined && match[list].length > 0 && !match[list].includes(id);
}

/** Whether the ids leave it open that an environment is meant, when no environment could be chosen by them. */
function isPossible(environment: Environment, environments: Environments, { workspaceId, appId }: Clues): boolean {
  if (excludes('workspaces', workspaceId, environment) || excludes('apps', appId, environment)) return false;
  return holderOf('apps', appId, environments) === undefined;
}

function byChannel(possible: Environments, { channelName }: Clues): Choice | undefined {
  if (channelName === undefined) return undefined;
  const [environment, ...others] = possible.filter(({ match }) => matchesChannel(match.channels, channelName));
  if (environment === undefined) return undefined;
  return others.length === 0
    ? { kind: 'one', environment, by: 'channel' }
    : { kind: 'several', environments: [environment, ...others], why: 'channel' };
}

function onlyOne(possible: Environments, environments: Environments): Choice {
  const [environment] = environments;
  return environment !== undefined && environments.length === 1
    ? { kind: 'one', environment, by: 'only' }
    : { kind: 'several', environments: possible, why: 'unsaid' };
}
