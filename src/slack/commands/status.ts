import type { Line } from '../../render/card.ts';
import type { ChannelMode } from '../../store/store.ts';
import { withoutButtons } from '../replies/plain.ts';
import type { Services } from '../services.ts';
import { type Command, type CommandCall, nothingFollows } from './command.ts';

const minuteMs = 60_000;

/** Tells how the bot does, and what it does in this channel. */
export const statusCommand: Command = {
  name: 'status',
  usage: '',
  about: 'version, health, and whether this channel is watched',
  takes: nothingFollows,
  run: async (services, call) => {
    const { run, catalog } = services;
    const store = await readStore(services, call);
    const rows: readonly (readonly [string, string])[] = [
      ['Version', `${run.version}, up ${duration(services.now() - run.startedAt)}`],
      ['Connection', `${run.mode === 'socket' ? 'Socket Mode' : 'HTTP'}, ${identityState(services)}`],
      ['Catalog', `${catalog.version}, ${catalog.entries.length} entries`],
      ['Store', store.state],
      ['This channel', store.channel],
      ['Replica', run.replica],
    ];
    const items = rows.map(([label, value]): Line => [{ bold: label }, `  ${value}`]);
    return withoutButtons({ parts: [{ kind: 'list', label: 'mgscode', ordered: false, items }] });
  },
};

function identityState({ identity }: Services): string {
  const problem = identity.problem();
  return problem === undefined ? 'known to Slack' : `not known to Slack: ${problem}`;
}

/** What the store says of the channel, which shows whether it answers at all. */
async function readStore(
  { store, log, policy }: Services,
  { team, channel, channelName }: CommandCall,
): Promise<{ readonly state: string; readonly channel: string }> {
  try {
    const name = await channelName();
    return {
      state: 'answers',
      channel: channelState(await store.mode(team, channel), name !== undefined && policy.watches(name)),
    };
  } catch (error) {
    log.error({ err: error }, 'The store does not answer');
    return { state: 'does not answer; see the log', channel: 'not known while the store does not answer' };
  }
}

function channelState(mode: ChannelMode | undefined, watchedByName: boolean): string {
  switch (mode) {
    case 'watch':
      return 'watched: pasted errors are explained unasked';
    case 'quiet':
      return 'quiet: I answer only when asked';
    default:
      return watchedByName
        ? 'watched because of its name: pasted errors are explained unasked'
        : 'not watched: unasked I explain only in threads that I take part in';
  }
}

function duration(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  const hours = Math.floor(minutes / 60);
  return hours >= 48
    ? `${Math.floor(hours / 24)} days`
    : hours > 0
      ? `${hours} h ${minutes % 60} min`
      : `${minutes} min`;
}
