import type { WebClient } from '@slack/web-api';
import type { Access } from './access.ts';
import type { Log } from './log.ts';
import { refusal } from './web.ts';

/** What a channel is, by its id, since events carry only ids. */
export interface ChannelNames {
  /** The channel's name; undefined when Slack does not tell. Never rejects. */
  readonly nameOf: (channel: string) => Promise<string | undefined>;
  /** Whether people of another company are in the channel or invited; true when Slack does not tell. Never rejects. */
  readonly isShared: (channel: string) => Promise<boolean>;
}

/** What looking channels up takes; `now` gives milliseconds since 1970. */
export interface ChannelNamesParts {
  readonly web: WebClient;
  readonly log: Log;
  readonly access: Pick<Access, 'mayUse' | 'refused' | 'saw'>;
  readonly now: () => number;
}

interface Info {
  readonly name: string | undefined;
  readonly shared: boolean;
}

const keepMs = 10 * 60_000;
/** A name that could not be read is asked for again soon: the failure may have passed. */
const keepFailureMs = 30_000;
const mostKept = 5_000;

/** Asks Slack about a channel; undefined when it does not tell, which the log says. */
async function look(channel: string, { web, log, access }: ChannelNamesParts): Promise<Info | undefined> {
  try {
    const { channel: info = {} } = await web.conversations.info({ channel });
    access.saw(channel, kindOf(info));
    return { name: info.name, shared: Boolean(info.is_ext_shared || info.is_pending_ext_shared) };
  } catch (error) {
    const why = refusal(error) ?? String(error);
    // That some kind of channel is not covered was said at the start.
    const isNews = why !== 'missing_scope' || access.refused('read', channel);
    log[isNews ? 'warn' : 'debug'](
      { channel, error: why },
      'A channel cannot be looked up: it is not watched by its name and taken for one that is shared',
    );
    return undefined;
  }
}

/** The kind as events call it. */
function kindOf(info: { readonly is_im?: boolean; readonly is_mpim?: boolean; readonly is_private?: boolean }): string {
  if (info.is_im) {
    return 'im';
  }
  return info.is_mpim ? 'mpim' : info.is_private ? 'group' : 'channel';
}

/** Looks channels up by `conversations.info` and keeps what it says for ten minutes, so that a renamed channel is noticed. */
export function openChannelNames(parts: ChannelNamesParts): ChannelNames {
  const { access, now } = parts;
  const kept = new Map<string, { readonly info: Promise<Info | undefined>; readonly until: number }>();

  // What is kept is the call itself, so that messages that come in together share one.
  function infoOf(channel: string): Promise<Info | undefined> {
    if (!access.mayUse('read', channel)) {
      return Promise.resolve(undefined);
    }
    const known = kept.get(channel);
    if (known !== undefined && known.until > now()) {
      return known.info;
    }
    if (kept.size >= mostKept) {
      kept.clear();
    }
    const info = look(channel, parts);
    kept.set(channel, { info, until: now() + keepMs });
    void info.then((read) => {
      if (read === undefined) {
        kept.set(channel, { info, until: now() + keepFailureMs });
      }
    });
    return info;
  }

  return {
    nameOf: async (channel) => (await infoOf(channel))?.name,
    isShared: async (channel) => (await infoOf(channel))?.shared ?? true,
  };
}
