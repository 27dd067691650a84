import type { LogSource } from '../catalog/catalog.ts';
import type { LogKey } from '../catalog/schema.ts';
import type { Found, Link } from '../resolve/answer.ts';
import { type BackendSettings, buildLink } from './backends/index.ts';
import { keysNamed } from './backends/named.ts';
import { cleanWord } from './backends/words.ts';
import type { LinkEnvironment } from './environment.ts';
import { windowAround } from './window.ts';

/** Slack shows no more than 3,000 characters of a piece of text, and the link is not all that stands in it. */
const longestLink = 2_000;

/** Without a trace id, what singles out the calls that failed alike. */
const narrowing: readonly LogKey[] = ['operationType', 'appId', 'code'];

/** Groups that the configuration can give links for all at once, by how the ids of their logs begin. */
const groups: readonly string[] = ['gateway', 'business', 'phone'];

/** A way into a log of an environment; `at` is the moment to search around where the error has no time of its own. */
export function linkInto(log: LogSource, found: Found, environment: LinkEnvironment, at: number): Link | undefined {
  const settings = settingsFor(log.id, environment);
  return settings && shortestOf(settings.given, wanted(log, found, settings), { log, found, environment, at });
}

/** Whether an environment has links into any of the logs. */
export function hasLinks(logs: readonly LogSource[], environment: LinkEnvironment): boolean {
  return logs.some(({ id }) => settingsFor(id, environment) !== undefined);
}

/** What is said of a log, and whether it is said of that log alone. */
interface SettingsOf {
  readonly given: BackendSettings;
  readonly own: boolean;
}

function settingsFor(id: string, { logs }: LinkEnvironment): SettingsOf | undefined {
  const group = groups.find((each) => id.startsWith(`${each}-`));
  const shared = group === undefined || group === 'phone' ? undefined : logs.default;
  const given = logs[id] ?? (group === undefined ? undefined : logs[group]) ?? shared;
  return given && { given, own: logs[id] !== undefined };
}

type Values = Readonly<Partial<Record<LogKey, string>>>;

/**
 * What to search for: never something that the log is not known to hold, or the search would find nothing. Who names a
 * field for one log knows that it has it; named for a group of logs, a field is only what it is called where it is.
 */
function wanted(log: LogSource, found: Found, { given, own }: SettingsOf): Values {
  const named = keysNamed(given);
  const holds = (key: LogKey) => log.keys.includes(key) || (own && named.fields.includes(key));
  const values = valuesOf(log, found);
  const usual = values.traceId !== undefined && holds('traceId') ? (['traceId'] as const) : narrowing;
  const address = named.address.filter((key) => holds(key) || places.includes(key));
  const keys = [...usual.filter((key) => named.takes(key) && holds(key)), ...address];
  const known = [...new Set(keys)].map((key) => [key, values[key]] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

/** Of an address these can be where a log is, and not what it is searched for. */
const places: readonly LogKey[] = ['appId', 'workspaceId'];

/** The gateway's own codes never reach the business system. */
function valuesOf({ id }: LogSource, { entry, asked, context }: Found): Values {
  const logged = id.startsWith('business-') ? ['business'] : ['gateway', 'business'];
  const number = asked ?? (entry.from === entry.to ? entry.code : undefined);
  const { traceId, operationType, appId, workspaceId } = context;
  const code = logged.includes(entry.scope) ? number : undefined;
  const all = { traceId, operationType, appId, workspaceId, code };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => {
      const word = cleanWord(value);
      return word === undefined ? [] : [[key, word]];
    }),
  );
}

interface Around {
  readonly log: LogSource;
  readonly found: Found;
  readonly environment: LinkEnvironment;
  readonly at: number;
}

/** A link that Slack would cut leads nowhere, so the widest words go until it is short enough. */
function shortestOf(settings: BackendSettings, values: Values, around: Around): Link | undefined {
  const { log, found, environment, at } = around;
  const by = Object.keys(values) as LogKey[];
  const moment = Date.parse(found.context.time ?? '') || at;
  const { from, to } = windowAround(moment, environment.window, values.traceId !== undefined, log.lookBackDays);
  const { title, url } = buildLink(settings, { ...values, from, to });
  if (url.length > longestLink) {
    const last = by.at(-1);
    return last === undefined ? undefined : shortestOf(settings, without(values, last), around);
  }
  const [start, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
  return { title, url, environment: environment.name, from: start, to: end, by };
}

function without(values: Values, key: LogKey): Values {
  return Object.fromEntries(Object.entries(values).filter(([each]) => each !== key));
}
