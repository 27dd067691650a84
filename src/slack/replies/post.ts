import type { KnownBlock } from '@slack/types';
import type { SlackMessage } from '../../render/message.ts';
import { metadataType } from '../ids.ts';
import type { Services } from '../services.ts';
import { patiently, refusal } from '../web.ts';

/** Where a reply goes. `threadTs` is absent at the channel's own level; `answers` is the message it is a reply to. */
export interface Place {
  readonly channel: string;
  readonly threadTs?: string | undefined;
  readonly answers?: string;
}

type WebServices = Pick<Services, 'web'>;
type PrivateServices = Pick<Services, 'web' | 'access'>;

/** Neither half is ever read as markup by Slack beyond what we wrote, and no link of ours unfolds into a preview. */
function body(message: SlackMessage): { text: string; blocks: KnownBlock[]; unfurl_links: false; unfurl_media: false } {
  return { text: message.text, blocks: [...message.blocks], unfurl_links: false, unfurl_media: false };
}

/** Posts for everybody, waiting where Slack asks to slow down, and gives the new message's `ts`. Rejects as the Web API does. */
export function post(services: WebServices, place: Place, message: SlackMessage): Promise<string> {
  return patiently(() => postNow(services, place, message));
}

/** The same by one call, without any patience. */
export async function postNow({ web }: WebServices, place: Place, message: SlackMessage): Promise<string> {
  const thread = place.threadTs === undefined ? {} : { thread_ts: place.threadTs };
  const answer = await web.chat.postMessage({
    channel: place.channel,
    ...thread,
    ...body(message),
    metadata: { event_type: metadataType, event_payload: { message_ts: place.answers ?? '' } },
  });
  return answer.ts ?? '';
}

/** Puts another text in place of an earlier post, by one call. Rejects as the Web API does. */
export async function updateNow(
  { web }: WebServices,
  channel: string,
  ts: string,
  message: SlackMessage,
): Promise<void> {
  await web.chat.update({ channel, ts, text: message.text, blocks: [...message.blocks] });
}

/** Takes an earlier post away; one that is gone already is no failure. Rejects as the Web API does. */
export async function remove({ web }: WebServices, channel: string, ts: string): Promise<void> {
  try {
    await patiently(() => web.chat.delete({ channel, ts }));
  } catch (error) {
    if (refusal(error) !== 'message_not_found') {
      throw error;
    }
  }
}

/** Slack's words for a channel that the bot cannot post in because it is no member. */
const outside: ReadonlySet<string | undefined> = new Set([
  'not_in_channel',
  'channel_not_found',
  'user_not_in_channel',
]);

/** Whether a call failed only because the bot is not in the channel. */
export function isOutside(error: unknown): boolean {
  return outside.has(refusal(error));
}

/** Posts for one person, into a thread or at the channel's own level; false when the bot may not or is not in the channel. Rejects otherwise. */
export async function postPrivately(
  { web, access }: PrivateServices,
  place: { readonly channel: string; readonly threadTs: string | undefined; readonly user: string },
  message: SlackMessage,
): Promise<boolean> {
  if (!access.grants('chat:write')) {
    return false;
  }
  const { channel, threadTs, user } = place;
  const text = { text: message.text, blocks: [...message.blocks] };
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  try {
    await patiently(() => web.chat.postEphemeral({ channel, user, ...thread, ...text }));
    return true;
  } catch (error) {
    if (isOutside(error)) {
      return false;
    }
    throw error;
  }
}
