import type { WebClient } from '@slack/web-api';
import type { Catalog } from '../catalog/catalog.ts';
import type { FirstFinding } from '../catalog/finding.ts';
import type { ConfigInfo } from '../config/file.ts';
import type { Explain } from '../explain.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Pointer } from '../point.ts';
import type { Store } from '../store/store.ts';
import type { Access } from './access.ts';
import type { ChannelNames } from './channel-names.ts';
import type { IdentityHolder } from './identity.ts';
import type { ChannelLanguages, LanguagePolicy } from './languages.ts';
import type { Log } from './log.ts';
import type { SharedTurns } from './shared-turns.ts';
import type { FileReader } from './snippets.ts';
import type { Timings } from './timings.ts';
import type { ToldSecrets } from './told-secrets.ts';
import type { Work } from './work.ts';

/** What the README's status chapter promises: who runs here, and how. */
export interface RunInfo {
  readonly version: string;
  readonly mode: 'http' | 'socket';
  /** What the store is kept in. */
  readonly engine: 'sqlite' | 'postgres';
  readonly replica: string;
  readonly startedAt: number;
}

/** What configuration says about text that nobody addressed to the bot. */
export interface Policy extends LanguagePolicy {
  /** Whether a channel of this name is watched unless it was told otherwise. */
  readonly watches: (channelName: string) => boolean;
  /** Other bots that are listened to, by bot, user or app id. */
  readonly bots: ReadonlySet<string>;
  /** Who may change what the bot does in a channel, by user id; everybody where it is empty. */
  readonly admins: ReadonlySet<string>;
}

/** What a change of the configuration or the overlay puts another in the place of, while the bot runs. */
export interface Changing {
  readonly catalog: Catalog;
  readonly explain: Explain;
  /** Adds where to look, for a place. */
  readonly pointer: Pointer;
  readonly policy: Policy;
  readonly configFile: ConfigInfo;
  /** What is wrong with a configuration or overlay that was changed and therefore not taken. */
  readonly broken: readonly FirstFinding[];
}

/**
 * The services as they are now. Asked once for each thing that Slack sends, so that all of an answer is of one version;
 * what was got stays as it is.
 */
export type CurrentServices = () => Services;

/** Everything that listeners use; handed in, so that each can be replaced in a test. */
export interface Services extends Changing, Standing {}

/** What stays the same as long as the bot runs. */
export interface Standing {
  readonly store: Store;
  /** The Web API, never retried by itself, each call given up after ten seconds. */
  readonly web: WebClient;
  readonly identity: IdentityHolder;
  readonly access: Access;
  readonly channelNames: ChannelNames;
  readonly channelLanguages: ChannelLanguages;
  readonly files: FileReader;
  readonly run: RunInfo;
  readonly work: Work;
  readonly toldSecrets: ToldSecrets;
  /** Counts up on replies, by reply; false where the reply is gone. */
  readonly counting: SharedTurns<boolean>;
  readonly timings: Timings;
  /** Aborted when the process is told to end: what waits for something else is left to others. */
  readonly stopping: AbortSignal;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A short id that a person can read out, for finding a failure in the log. Each time another one; see `referenceOf`. */
  readonly newReference: () => string;
}
