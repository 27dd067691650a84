import { z } from 'zod';
import { deployments, protocols } from '../catalog/schema.ts';
import { backendSettings } from '../links/backends/index.ts';
import { channelPatternSchema } from './channel-patterns.ts';
import { clashes } from './clashes.ts';
import { deadLogs } from './dead-logs.ts';
import { duration } from './duration.ts';
import type { KnownLogs } from './known-logs.ts';
import { timeZone } from './time-zone.ts';

/** What stands for several log sources: all of a host, or all that nothing else is said of. */
export const logGroups = {
  gateway: 'All logs of the gateway servers that have no key of their own.',
  business: 'All logs of the business servers that have no key of their own.',
  phone: 'All logs of phones that have no key of their own.',
  default: 'All logs of gateway and business servers that have no key of their own, nor one of their host.',
} as const;

/** Named, so that the schema for editors says it once and refers to it. */
const backend = backendSettings.meta({ id: 'logs', title: 'Where logs can be searched' });

const longestName = 40;

const name = z
  .string()
  .max(longestName)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'write it in small letters, digits and "-", and begin with a letter or digit');

/** As the gateway's ids look in headers and logs; what is anything else could never be found in them. */
const workspaceId = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]{0,59}$/, 'write one workspace id as the console shows it, such as prod');

const appId = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]{3,59}$/, 'write one app id as the console shows it, such as ONEX570DA892117');

const match = z.strictObject({
  workspaces: z.array(workspaceId).default([]).describe('Workspace ids. No two environments may have the same.'),
  apps: z.array(appId).default([]).describe('App ids. No two environments may have the same.'),
  channels: z.array(channelPatternSchema).default([]).describe('Names of channels, * for any characters.'),
});

const span = z.strictObject({
  before: duration.prefault('15m').describe('How far a search reaches back from the moment of the error.'),
  after: duration.prefault('5m').describe('How far a search reaches beyond the moment of the error.'),
  trace: duration.prefault('1h').describe('How far a search for a trace id reaches to either side.'),
});

function environmentSchema(known: KnownLogs) {
  return z.strictObject({
    name: name.describe('Chosen in a question by env=NAME. No two environments may have the same.'),
    deployment: z
      .enum(deployments)
      .describe('private: on servers of your own (Apsara Stack), whose logs can be read; public: in the public cloud.'),
    protocol: z
      .enum(protocols)
      .optional()
      .describe(
        'How the business systems are attached to the gateway, if all of them are alike: it decides which logs exist.',
      ),
    timeZone: timeZone
      .optional()
      .describe('IANA name of the zone of log stamps that name none, such as Asia/Shanghai.'),
    match: match.prefault({}).describe('What an error comes with that is of this environment; one of it is enough.'),
    sharedChannels: z
      .boolean()
      .default(false)
      .describe('true: links are also shown in channels that are shared with another company.'),
    window: span.prefault({}).describe('How much time around an error is searched: 90s, 15m, 2h, at most 7d.'),
    logs: logsSchema(known).describe('Where each log can be searched, by its id in data/logs.yml or by its host.'),
  });
}

function logsSchema(known: KnownLogs) {
  const groups = Object.entries(logGroups).map(([key, about]) => [key, backend.optional().describe(about)] as const);
  const sources = known?.map(({ id, title }) => [id, backend.optional().describe(title)] as const) ?? [];
  const logs = z.strictObject(Object.fromEntries([...groups, ...sources]));
  return (known === undefined ? logs.catchall(backend) : logs).prefault({});
}

/**
 * `environments` of the configuration, also checked for what no two of them may have in common, and for what none of
 * them could ever use.
 */
export function environmentsSchema(known: KnownLogs) {
  return z.array(environmentSchema(known)).superRefine((environments, context) => {
    const dead = environments.flatMap((environment, index) =>
      deadLogs(environment, known ?? []).map(({ path, message }) => ({ path: [index, ...path], message })),
    );
    for (const { path, message } of [...clashes(environments), ...dead]) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });
}

/** @see environmentsSchema */
export type Environment = z.output<ReturnType<typeof environmentSchema>>;
