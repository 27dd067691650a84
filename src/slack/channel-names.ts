import type { WebClient } from '@slack/web-api';
import type { Log } from './log.ts';
import { refusal } from './web.ts';

/** Names of channels by id, since events carry only ids. */
export interface ChannelNames {
  /** The channel's name; undefined when Slack does not tell. Never rejects. */
  readonly nameOf: (channel: string) => Promise<string | undefined>;
}

const keepMs = 10 * 60_000;
/** A name that could not be read is asked for again soon: the failure may have passed. */
const keepFailureMs = 30_000;
const mostKept = 5_000;

/** Looks names up by `conversations.info` and keeps them for ten minutes, so that a renamed channel is noticed. */
export function openChannelNames(web: WebClient, log: Log, now: () => number): ChannelNames {
  const kept = new Map<string, { readonly name: Promise<string | undefined>; readonly until: number }>();

  async function look(channel: string): Promise<string | undefined> {
    try {
      const { channel: info } = await web.conversations.info({ channel });
      return info?.name;
    } catch (error) {
      const why = refusal(error) ?? String(error);
      log.warn({ channel, error: why }, 'The name of a channel cannot be read, so it is not watched by its name');
      return undefined;
    }
  }

  // What is kept is the call itself, so that messages that come in together share one.
  function nameOf(channel: string): Promise<string | undefined> {
    const known = kept.get(channel);
    if (known !== undefined && known.until > now()) {
      return known.name;
    }
    if (kept.size >= mostKept) {
      kept.clear();
    }
    const name = look(channel);
    kept.set(channel, { name, until: now() + keepMs });
    void name.then((read) => {
      if (read === undefined) {
        kept.set(channel, { name, until: now() + keepFailureMs });
      }
    });
    return name;
  }

  return { nameOf };
}
