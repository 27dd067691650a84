import { formatFinding } from '../../catalog/finding.ts';
import type { Line } from '../../render/card.ts';
import type { ChannelMode } from '../../store/store.ts';
import { withoutButtons } from '../replies/plain.ts';
import type { Services } from '../services.ts';
import { type Command, type CommandCall, nothingFollows } from './command.ts';
import { readSoon } from './patience.ts';
import { type StatusTexts, statusIn } from './status-texts.ts';

const minuteMs = 60_000;

const engines = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

/** Tells how the bot does, and what it does in this channel. */
export const statusCommand: Command = {
  name: 'status',
  chinese: '状态',
  usage: '',
  about: { en: 'version, health, and whether this channel is watched', zh: '版本、运行状况，以及是否关注这个频道' },
  takes: nothingFollows,
  run: async (services, call) => {
    const { run, catalog, broken, configFile, pointer } = services;
    const say = statusIn[call.language];
    const store = await readStore(services, call);
    const mode = run.mode === 'socket' ? 'Socket Mode' : 'HTTP';
    const inside: readonly (readonly [string, string])[] = [
      [say.configuration, `${say.file(configFile)}${say.comma}${say.environments(pointer.environments)}`],
      ...broken.map((finding) => [say.broken, say.notTaken(formatFinding(finding), finding.more)] as const),
      [say.replica, run.replica],
    ];
    const rows: readonly (readonly [string, string])[] = [
      [say.version, say.up(run.version, duration(services.now() - run.startedAt, say))],
      [say.connection, say.connected(mode, identityState(services, say))],
      [say.catalog, say.entries(catalog.version, catalog.entries.length - (catalog.overlay?.added ?? 0))],
      [say.overlay, catalog.overlay === undefined ? say.noOverlay : say.told(catalog.overlay)],
      [say.store, say.kept(engines[run.engine], store.state)],
      [say.channel, store.channel],
      [say.language, store.language],
      ...(call.shared ? [] : inside),
    ];
    const items = rows.map(([label, value]): Line => [{ bold: label }, `  ${value}`]);
    return withoutButtons({
      language: call.language,
      parts: [{ kind: 'list', label: 'mgscode', ordered: false, items }],
    });
  },
};

function identityState({ identity }: Services, say: StatusTexts): string {
  const problem = identity.problem();
  return problem === undefined ? say.known : say.unknown(problem);
}

/** What the store says of the channel, which shows whether it answers at all. */
async function readStore(
  { store, log, policy }: Services,
  { team, channel, channelName, language }: CommandCall,
): Promise<{ readonly state: string; readonly channel: string; readonly language: string }> {
  const say = statusIn[language];
  try {
    const name = await channelName();
    const [set, mode] = await readSoon(
      Promise.all([store.language(team, channel), store.mode(team, channel), store.ping()]),
    );
    return {
      state: say.answers,
      language: say.languages[set ?? 'auto'],
      channel: channelState(mode, name !== undefined && policy.watches(name), say),
    };
  } catch (error) {
    log.error({ err: error }, 'The store does not answer');
    return { state: say.silent, channel: say.untold, language: say.untold };
  }
}

function channelState(mode: ChannelMode | undefined, watchedByName: boolean, say: StatusTexts): string {
  switch (mode) {
    case 'watch':
      return say.watch;
    case 'quiet':
      return say.quiet;
    default:
      return watchedByName ? say.byName : say.unwatched;
  }
}

function duration(ms: number, say: StatusTexts): string {
  const minutes = Math.floor(ms / minuteMs);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) {
    return say.days(Math.floor(hours / 24));
  }
  return hours > 0 ? say.hours(hours, minutes % 60) : say.minutes(minutes);
}
