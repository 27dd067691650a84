import { z } from 'zod';
import { languages } from '../catalog/language.ts';
import { channelPatternSchema } from './channel-patterns.ts';
import { patternClashes } from './clashes.ts';
import { environmentsSchema } from './environment-schema.ts';
import type { KnownLogs } from './known-logs.ts';

/** Where pasted errors are answered unasked unless the configuration says: the usual names of incident channels. */
export const defaultWatch: readonly string[] = ['inc-*', 'incident-*', 'inc_*', 'incident_*'];

const userId = z
  .string()
  .regex(/^[UW][A-Z0-9]+$/, 'write a member id such as U012AB3CD (in Slack: the profile, then "Copy member ID")');

const botId = z
  .string()
  .regex(
    /^[ABUW][A-Z0-9]+$/,
    "write an id such as B012AB3CD, not a name: the bot's (B…), its app's (A…) or its user's (U…)",
  );

/**
 * `mgscode.yml`. Everything is optional, unknown keys are refused. What it says of each key is what an editor shows.
 * `known` are the log sources that a link can be given for.
 */
export function configSchema(known: KnownLogs) {
  return z.strictObject({
    channels: z
      .strictObject({
        watch: z
          .array(channelPatternSchema)
          .prefault([...defaultWatch])
          .describe(
            'Names of channels, * for any characters, where pasted errors are answered unasked. An empty list means ' +
              'nowhere but in threads in which the bot takes part.',
          ),
        languages: z
          .partialRecord(z.enum(languages), z.array(channelPatternSchema))
          .superRefine((given, context) => {
            for (const { path, message } of patternClashes(given)) {
              context.addIssue({ code: 'custom', path: [...path], message });
            }
          })
          .default({})
          .describe('What to answer in, by the names of channels, * for any characters.'),
      })
      .prefault({})
      .describe('Where the bot speaks unasked, and in what language it answers there.'),
    bots: z.array(botId).default([]).describe('Ids of bots whose messages are read as if a person had written them.'),
    admins: z
      .array(userId)
      .default([])
      .describe('Ids of members who alone may use watch, quiet and lang. Everybody may while the list is empty.'),
    language: z
      .enum([...languages, 'auto'])
      .default('auto')
      .describe('What to answer in where neither the question nor its channel says.'),
    environments: environmentsSchema(known)
      .default([])
      .describe('Where the gateway runs, how to tell where an error comes from, and where its logs can be searched.'),
  });
}

/** @see configSchema */
export type Config = z.output<ReturnType<typeof configSchema>>;
