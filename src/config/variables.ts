import { isIP } from 'node:net';
import { z } from 'zod';
import { databaseUrl } from './database-url.ts';
import type { SecretVariable } from './tokens.ts';
import { tokenProblem } from './tokens.ts';

/** How much is logged, from the most to the least. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
/** @see logLevels */
export type LogLevel = (typeof logLevels)[number];

/** Slack's own Web API. */
const slackApi = 'https://slack.com/api/';

const highestPort = 65_535;
const defaultPort = 3000;
/** Unless METRICS_PORT says. */
export const defaultMetricsPort = 9464;

/** Every message here goes on after the variable's name, and says what to write. */
const port = z
  .string()
  .refine(
    (text) => /^\d{1,5}$/.test(text) && Number(text) <= highestPort,
    `must be a whole number from 0 to ${highestPort}`,
  )
  .transform(Number);

const host = z
  .string()
  .refine(
    (text) => isIP(text) > 0 || /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/.test(text),
    'must be an address or a host name alone, such as 127.0.0.1; the port belongs into PORT',
  );

const apiUrl = z
  .string()
  .refine(isPlainHttpUrl, `must be a web address such as ${slackApi}, without user, query or fragment`)
  .transform((text) => new URL(text).href.replace(/\/*$/, '/'));

/** A proxy's address can hold a password, so no message repeats it. */
const proxy = z
  .string()
  .refine(
    (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
    'must be a web address such as http://proxy:3128',
  );

const logLevel = z
  .string()
  .toLowerCase()
  .pipe(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`));

/** The variables that the bot reads, of strings that are not empty. `NODE_ENV` is not checked. */
export const variablesSchema = z.object({
  SLACK_BOT_TOKEN: secret('SLACK_BOT_TOKEN'),
  SLACK_APP_TOKEN: secret('SLACK_APP_TOKEN'),
  SLACK_SIGNING_SECRET: secret('SLACK_SIGNING_SECRET'),
  SLACK_API_URL: apiUrl.default(slackApi),
  PORT: port.default(defaultPort),
  HOST: host.optional(),
  METRICS_PORT: port.optional(),
  DATABASE_URL: databaseUrl.optional(),
  MGSCODE_CONFIG: z.string().optional(),
  MGSCODE_OVERLAY: z.string().optional(),
  LOG_LEVEL: logLevel.default('info'),
  HTTPS_PROXY: proxy.optional(),
  HTTP_PROXY: proxy.optional(),
  https_proxy: proxy.optional(),
  http_proxy: proxy.optional(),
});

/** What the variables say once they are all in order. */
export type Variables = z.infer<typeof variablesSchema>;

/**
 * The one thing that cannot be seen from a variable alone; `given` are the variables as they are set, and `unset` is the
 * port for metrics where none is.
 */
export function clashingPorts(given: Readonly<Record<string, string>>, unset: number): readonly string[] {
  const { PORT: events = String(defaultPort), METRICS_PORT: metrics = String(unset) } = given;
  return events === metrics && metrics !== '0' ? ['METRICS_PORT is the same as PORT; set it to another, or to 0'] : [];
}

function secret(variable: SecretVariable) {
  return z
    .string()
    .superRefine((value, context) => {
      const message = tokenProblem(variable, value);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .optional();
}

function isPlainHttpUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return !url.username && !url.password && !url.search && !url.hash;
}
