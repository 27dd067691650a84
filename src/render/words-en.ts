import type { LogKey, Owner, RawEntry } from '../catalog/schema.ts';

/** What an entry's facts rest on. */
export type Source = RawEntry['sources'][number];

const keyNames: Readonly<Record<LogKey, string>> = {
  traceId: 'trace id',
  operationType: 'operation type',
  appId: 'app',
  workspaceId: 'workspace',
  code: 'code',
};

/** The words of a reply in English. */
export const english = {
  owner: 'Owner',
  retry: 'Retry',
  checkFirst: 'Check first',
  causes: 'How it comes about',
  logs: 'Logs',
  docs: 'Official pages',
  paste: 'From the paste',
  texts: 'Texts it comes with',
  protocols: 'Protocols',
  sources: 'What this rests on',
  note: 'Note',
  team: 'Team',
  runbooks: 'Runbooks',
  runbook: 'Runbook',
  yourTeam: 'Your team',
  teamChecks: 'Your team: check first',
  teamCauses: 'Your team: how it comes about',
  teamNotes: 'Your team notes',
  logsIn: (environment: string) => `Logs in ${environment}`,
  more: 'More',
  less: 'Less',
  share: 'Share',
  remove: 'Remove',
  details: 'Details',
  this: 'This one',
  notSure: 'Not sure. Did you mean …',
  nothing: 'Nothing found',
  ask:
    'Try a code (`4001`), an SDK constant, the message that the app showed, or paste the response headers. ' +
    '`/mgscode help` says more.',
  nearest: 'The nearest codes, as a guess:',
  official: 'official page',
  unofficial: 'not on the official page',
  added: 'added by your team',
  trace: 'trace',
  operationType: 'operation type',
  app: 'app',
  workspace: 'workspace',
  memo: 'memo',
  tips: 'tips',
  system: 'system',
  filter: 'filter',
  links: 'Links',
  explainedAbove: 'Explained above',
  last: 'last ',
  elsewhere: 'No links: no configured environment is of this workspace and app.',
  noZone: 'The time in the paste names no zone, so the links search around the message instead.',
  noZoneShort: 'in a zone it does not say',
  withheld: 'No internal links here: this channel is shared with another company.',
  /** What a shortened reply calls the parts that it leaves out. */
  parts: {
    checks: 'checks',
    logs: 'logs',
    commands: 'commands',
    paste: 'what the paste said',
    guesses: 'near codes',
    notes: 'notes',
    team: 'what your team says',
  },
  colon: ': ',
  stop: '. ',
  comma: ', ',
  /** Stands between the items of a list. */
  between: ', ',
  severalThings: (asked: string) => `${asked} means several things`,
  undecided: ', and nothing in the text says which.',
  sharedBy: (count: number) => ` is shown for ${count} codes; it cannot tell them apart.`,
  catalog: (version: string) => `catalog ${version}`,
  overlay: (version: string) => `team overlay ${version}`,
  took: (ms: number) => `took ${ms} ms`,
  backendTook: (ms: number) => `of it ${ms} ms in the backend`,
  bytes: (request: number, response: number) => `${request} bytes in, ${response} out`,
  narrowedBy: (keys: readonly LogKey[]) =>
    keys.length === 0 ? 'everything in that time' : `narrowed by ${keys.map((key) => keyNames[key]).join(', ')}`,
  whichEnvironment: (names: readonly string[]) =>
    `Which environment is it? Choose one, or ask with ${names.map((name) => `env=${name}`).join(' or ')}.`,
  noEnvironment: (named: string, names: readonly string[]) =>
    `There is no environment ${named}${names.length === 0 ? ': none is configured' : `, only ${names.join(', ')}`}.`,
  seen: (count: number) => `Seen ${count} times`,
  sure: (percent: number) => `${percent} % sure`,
  lookFor: (what: string) => `. Look for ${what}`,
  leftOut: (names: string) => `Left out to keep this short: ${names}. Ask for one code alone to see all of it.`,
  moreLines: (count: number) => `… and ${count} more lines`,
  ownerNamed: (owner: Owner): string => owner,
  sourceNamed: (source: Source): string => source,
  /** Why an entry is shown, as reading and searching say it, which is in English. */
  evidence: (evidence: string) => evidence,
};

/** The words of a reply that do not come from the catalog. */
export type Words = typeof english;
