import { z } from 'zod';

/** Where a result code can come from; the same number may live in several. One data file each, of that name. */
export const scopes = ['gateway', 'business', 'android', 'ios', 'h5', 'security-guard'] as const;

/** Who has to act. `nobody: not a failure` marks codes that say all is well. */
export const owners = [
  'client app',
  'gateway configuration',
  'business system',
  'network',
  'nobody: not a failure',
] as const;

/** What an entry's facts rest on. `inference` marks a text that goes beyond what any of the others says. */
export const sources = [
  'official page',
  'official page, Chinese',
  'troubleshooting page',
  'traffic limiting page',
  'API authorization page',
  'CORS page',
  'log pages',
  'gateway management page',
  'API configuration page',
  'API mock page',
  'API test page',
  'data encryption page',
  'gateway FAQ',
  'iOS guide',
  'Android integration pages',
  'iOS integration pages',
  'H5 RPC page',
  'H5 load failure page',
  'mini program FAQ',
  'Security Guard page',
  'Security Guard library constants',
  'Android SDK constants',
  'Android SDK code',
  'iOS SDK header',
  'HarmonyOS-style SDK declaration',
  'H5 container code',
  'result enum copied from the gateway',
  'public issue report',
  'developer forum',
  'Apple documentation',
  'inference',
] as const;

/** How a business system is attached to the gateway. */
export const protocols = ['HTTP', 'MPC', 'DUBBO'] as const;

/** What of an error a log can be searched for, the narrowest first. */
export const logKeys = ['traceId', 'operationType', 'appId', 'workspaceId', 'code'] as const;

/** Where a gateway runs: on servers of one's own (Apsara Stack), or in the public cloud. */
export const deployments = ['private', 'public'] as const;

/** What a phone's log is of. */
export const phones = ['android', 'ios'] as const;

/** A text that says something. */
export const line = z.string().trim().min(1);

/** What a log or a page is referred to by. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it as lower-case-words-with-dashes');

/** `4001`, or a range such as `400-499`, both ends included. */
export const code = z.string().regex(/^(0|[1-9]\d{0,8})(-[1-9]\d{0,8})?$/, 'write "4001", or a range as "400-499"');

/** A name as the SDK's source spells it. */
const constant = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'write the constant alone, such as "SERVER_REQUESTTIMEOUT"');

/**
 * One row of the catalog as it stands in `data/<scope>.yml`. Lists that are left out are empty.
 * `listed` says whether the official result-code page has the row; `shared` names those memo
 * texts, aliases and constants that another entry has too, on purpose.
 */
export const entrySchema = z.strictObject({
  code,
  title: line,
  listed: z.boolean(),
  owner: z.enum(owners),
  meaning: z.string().trim(),
  causes: z.array(line).default([]),
  checks: z.array(line).default([]),
  retry: line,
  logs: z.array(id).default([]),
  docs: z.array(id).default([]),
  constants: z.array(constant).default([]),
  memo: z.array(line).default([]),
  tips: z.array(line).default([]),
  prompt: line.optional(),
  aliases: z.partialRecord(z.enum(['en', 'zh', 'ja', 'ko', 'id', 'pt']), z.array(line)).default({}),
  protocols: z.array(z.enum(protocols)).default([]),
  note: line.optional(),
  sources: z.array(z.enum(sources)).min(1),
  retired: line.optional(),
  shared: z.array(line).default([]),
});

/** A scope's file: `label` names the scope in a reply, `about` says in one sentence what its codes are. */
export const scopeFileSchema = z.strictObject({
  scope: z.enum(scopes),
  label: line,
  about: line,
  entries: z.array(entrySchema),
});

/**
 * `data/logs.yml`: `look` says what to search the file for; no `availability` means everybody can read it. `keys` are
 * what its lines are known to hold: it is never searched for anything else. What it says of an error can be so many
 * `lookBackDays` older than the error. `deployment`, `protocols` and `phone` say
 * that it only exists there.
 */
export const logFileSchema = z.strictObject({
  logs: z.array(
    z.strictObject({
      id,
      title: line,
      path: line,
      host: line,
      availability: line.optional(),
      look: line,
      keys: z.array(z.enum(logKeys)).default([]),
      lookBackDays: z.int().positive().optional(),
      deployment: z.enum(deployments).optional(),
      protocols: z.array(z.enum(protocols)).optional(),
      phone: z.enum(phones).optional(),
    }),
  ),
});

/** `data/docs.yml`: the official pages that an answer can point to. */
export const docFileSchema = z.strictObject({
  docs: z.array(
    z.strictObject({
      id,
      title: line,
      url: z.url({ protocol: /^https$/, error: 'write a whole address that starts with https://' }),
    }),
  ),
});

/** @see scopeFileSchema */
export type ScopeFile = z.infer<typeof scopeFileSchema>;
/** @see logFileSchema */
export type LogFile = z.infer<typeof logFileSchema>;
/** @see docFileSchema */
export type DocFile = z.infer<typeof docFileSchema>;
/** @see scopes */
export type Scope = (typeof scopes)[number];
/** @see owners */
export type Owner = (typeof owners)[number];
/** @see protocols */
export type Protocol = (typeof protocols)[number];
/** @see logKeys */
export type LogKey = (typeof logKeys)[number];
/** @see deployments */
export type Deployment = (typeof deployments)[number];
/** @see phones */
export type Phone = (typeof phones)[number];
/** A parsed row of a scope's file, before it is placed in the catalog. */
export type RawEntry = z.infer<typeof entrySchema>;
/** A parsed row of the log file. */
export type RawLog = z.infer<typeof logFileSchema>['logs'][number];
/** A parsed row of the file of pages. */
export type RawDoc = z.infer<typeof docFileSchema>['docs'][number];
