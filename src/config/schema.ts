import { z } from 'zod';
import { languages } from '../catalog/language.ts';

/** Where pasted errors are answered unasked unless the configuration says: the usual names of incident channels. */
export const defaultWatch: readonly string[] = ['inc-*', 'incident-*', 'inc_*', 'incident_*'];

/** Slack lets a channel's name have no more characters. */
const longestName = 80;

/** A channel name, `*` for any characters. Slack's names have no spaces, and hyphens and underscores at most. */
const channelPattern = z
  .string()
  .max(longestName)
  .regex(/^[\p{L}\p{M}\p{N}*_-]+$/u, 'write the name without "#", and only "*" for any characters');

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
 * `mgscode.yml`. Everything is optional, unknown keys are refused.
 * `channels.watch`: where pasted errors are answered unasked; an empty list means nowhere but in its own threads.
 * `bots`: whose messages are read as if a person had written them. `admins`: who may use commands that are not for all.
 * `language`: what to answer in where neither the question nor its channel says.
 */
export const configSchema = z.strictObject({
  channels: z.strictObject({ watch: z.array(channelPattern).default([...defaultWatch]) }).prefault({}),
  bots: z.array(botId).default([]),
  admins: z.array(userId).default([]),
  language: z.enum([...languages, 'auto']).default('auto'),
});

/** @see configSchema */
export type Config = z.infer<typeof configSchema>;
