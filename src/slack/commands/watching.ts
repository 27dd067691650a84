import type { ChannelMode } from '../../store/store.ts';
import { sentences } from '../replies/plain.ts';
import { type Command, nothingFollows } from './command.ts';

/** Explains pasted errors in this channel without being asked. */
export const watchCommand: Command = switchCommand(
  'watch',
  'explain pasted errors in this channel unasked',
  'From now on I explain pasted gateway errors in this channel without being asked, on strong evidence only. ' +
    'I have to be in it: `/invite @mgscode`. `/mgscode quiet` ends it.',
);

/** Stays silent in this channel unless it is asked. */
export const quietCommand: Command = switchCommand(
  'quiet',
  'in this channel answer only when asked',
  'From now on I answer in this channel only when somebody asks me. `/mgscode watch` ends it.',
);

function switchCommand(mode: ChannelMode, about: string, confirmation: string): Command {
  return {
    name: mode,
    usage: '',
    about,
    takes: nothingFollows,
    run: async ({ store }, { team, channel, user }) => {
      await store.setMode(team, channel, mode, user);
      return sentences(confirmation);
    },
  };
}
