import type { WebClient } from '@slack/web-api';
import type { Access } from './access.ts';
import type { Log } from './log.ts';
import { isRefused } from './replies/refusals.ts';
import { refusal } from './web.ts';

/** What a channel is, by its id, since events carry only ids. */
export interface ChannelNames {
  /** The channel's name; undefined when Slack does not tell. Never rejects. */
  readonly nameOf: (channel: string) => Promise<string | undefined>;
  /** The same where it decides whether somebody is answered: rejects when Slack only does not tell for now. */
  readonly nameToDecide: (channel: string) => Promise<string | undefined>;
  /** Whether people of another company are in the channel or invited; true when Slack does not tell. Never rejects. */
  readonly isShared: (channel: string) => Promise<boolean>;
}

/**
 * What looking channels up takes; `now` gives milliseconds since 1970. A name that could not be read is asked for again after
 * `retryMs`: the failure may have passed.
 */
export interface ChannelNamesParts {
  readonly web: WebClient;
  readonly log: Log;
  readonly access: Pick<Access, 'mayUse' | 'refused' | 'saw'>;
  readonly now: () => number;
  readonly retryMs: number;
}

interface Info {
  readonly name: string | undefined;
  readonly shared: boolean;
}

/** `refused`: Slack does not tell. `failed`: it could not be asked just now. */
type Looked = Info | 'refused' | 'failed';

const keepMs = 10 * 60_000;
const mostKept = 5_000;

/** Asks Slack about a channel; when it does not tell, the log says so. */
async function look(channel: string, { web, log, access }: ChannelNamesParts): Promise<Looked> {
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
    return isRefused(error) ? 'refused' : 'failed';
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
  const { access, now, retryMs } = parts;
  const kept = new Map<string, { readonly looked: Promise<Looked>; readonly until: number }>();

  // What is kept is the call itself, so that messages that come in together share one.
  function lookedAt(channel: string): Promise<Looked> {
    if (!access.mayUse('read', channel)) {
      return Promise.resolve('refused');
    }
    const known = kept.get(channel);
    if (known !== undefined && known.until > now()) {
      return known.looked;
    }
    if (kept.size >= mostKept) {
      kept.clear();
    }
    const looked = look(channel, parts);
    kept.set(channel, { looked, until: now() + keepMs });
    void looked.then((result) => {
      if (typeof result === 'string') {
        kept.set(channel, { looked, until: now() + retryMs });
      }
    });
    return looked;
  }

  async function infoOf(channel: string): Promise<Info | undefined> {
    const looked = await lookedAt(channel);
    return typeof looked === 'string' ? undefined : looked;
  }

  async function nameToDecide(channel: string): Promise<string | undefined> {
    if ((await lookedAt(channel)) === 'failed') {
      throw new Error('Slack does not tell for now what the channel is');
    }
    return (await infoOf(channel))?.name;
  }

  return {
    nameOf: async (channel) => (await infoOf(channel))?.name,
    nameToDecide,
    isShared: async (channel) => (await infoOf(channel))?.shared ?? true,
  };
}
