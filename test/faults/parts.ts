import { channelPattern } from '../../src/config/channel-patterns.ts';
import type { Config } from '../../src/config/schema.ts';
import { loadKnown } from '../../src/knowledge.ts';
import type { RunParts, SlackConnection } from '../../src/run.ts';
import type { LocalSlack } from '../../src/sandbox/local-slack.ts';
import type { Log } from '../../src/slack/log.ts';
import type { Timings } from '../../src/slack/timings.ts';
import type { Database } from '../../src/store/place.ts';
import type { Mode } from '../e2e/bot.ts';

/** What a bot has to be told to run; it goes to other processes as JSON. */
export interface BotPlan {
  readonly mode: Mode;
  readonly slack: Pick<LocalSlack, 'apiUrl' | 'botToken' | 'appToken' | 'signingSecret'>;
  readonly database: Database;
  /** The bot's own times where they are not to be the usual ones. */
  readonly timings?: Timings;
  /** 0 takes any free port. */
  readonly port: number;
}

const config: Config = {
  channels: { watch: [channelPattern('*')], languages: {} },
  bots: [],
  admins: [],
  language: 'auto',
  environments: [],
};

let known: ReturnType<typeof loadKnown> | undefined;

/** The words of the catalog are read by the first question that needs them, for which no acknowledgement shall wait. */
function warmKnown(): ReturnType<typeof loadKnown> {
  const loaded = loadKnown();
  loaded.explain('the app says that the network is busy');
  return loaded;
}

/** What `runBot` takes. The bot looks out for errors in every channel. */
export function partsOf({ mode, slack, database, timings, port }: BotPlan, log: Log): RunParts {
  known ??= warmKnown();
  const { catalog, explain } = known;
  const { apiUrl, botToken, appToken, signingSecret } = slack;
  const current = {
    catalog,
    explain,
    config,
    configFile: { path: 'mgscode.yml', state: 'written' },
    broken: [],
  } as const;
  const connection: SlackConnection =
    mode === 'http' ? { mode, botToken, signingSecret } : { mode, botToken, appToken };
  return {
    connection,
    settings: { slackApiUrl: apiUrl, host: '127.0.0.1', port, metricsPort: 0, database },
    current: () => current,
    version: '0.0.0-faults',
    log,
    ...(timings && { timings }),
  };
}
