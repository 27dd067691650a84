import { z } from 'zod';

const file = z.looseObject({
  id: z.string().optional(),
  name: z.string().nullish(),
  mode: z.string().optional(),
  mimetype: z.string().nullish(),
  filetype: z.string().nullish(),
  size: z.number().optional(),
  url_private_download: z.string().optional(),
  url_private: z.string().optional(),
  file_access: z.string().optional(),
});

/** What messages and conversations are known by; anything else would be kept as a key and never be found again. */
const timestamp = z.string().regex(/^\d{1,20}(?:\.\d{1,20})?$/);
const conversation = z.string().regex(/^[A-Z][A-Z0-9]{0,40}$/);

/** A message as Slack hands it over, as far as the bot reads it. Anything of another form reads as absent. */
export const slackMessage = z.looseObject({
  ts: timestamp,
  user: z.string().optional().catch(undefined),
  bot_id: z.string().optional().catch(undefined),
  app_id: z.string().optional().catch(undefined),
  text: z.string().catch(''),
  subtype: z.string().optional().catch(undefined),
  thread_ts: timestamp.optional().catch(undefined),
  parent_user_id: z.string().optional().catch(undefined),
  hidden: z.boolean().optional().catch(undefined),
  edited: z.object({ ts: timestamp }).optional().catch(undefined),
  blocks: z.array(z.unknown()).optional().catch(undefined),
  attachments: z.array(z.unknown()).optional().catch(undefined),
  files: z.array(file).optional().catch(undefined),
});

/** @see slackMessage */
export type RawMessage = z.infer<typeof slackMessage>;
/** A file on a message, as far as the bot reads it. */
export type RawFile = z.infer<typeof file>;

const envelope = z.object({ channel: conversation, channel_type: z.string().optional().catch(undefined) });
const changed = envelope.extend({ message: slackMessage, previous_message: slackMessage.optional().catch(undefined) });
const deleted = envelope.extend({ deleted_ts: timestamp });

/** A message that came in. `edit` is the `ts` of the edit that it comes by, empty for a new one. */
export interface Incoming {
  readonly kind: 'said';
  readonly channel: string;
  /** Slack's word for the kind of conversation; an `app_mention` does not carry it. */
  readonly channelType?: string | undefined;
  readonly message: RawMessage;
  readonly edit: string;
  readonly direct: boolean;
  /** True where people of another company read along. */
  readonly shared: boolean;
  /** True for an `app_mention`, which Slack only sends when the bot is mentioned. */
  readonly mention: boolean;
}

/** A message that went away. */
export interface Deleted {
  readonly kind: 'deleted';
  readonly channel: string;
  readonly ts: string;
}

/**
 * Reads a `message` or `app_mention` event; undefined for what says nothing new: unfurls, joins, unknown forms. `shared`
 * is what Slack says beside the event about its channel.
 */
export function readEvent(event: Readonly<Record<string, unknown>>, shared: boolean): Incoming | Deleted | undefined {
  switch (event.subtype) {
    case 'message_changed':
      return readChange(event, shared);
    case 'message_deleted':
      return readDeletion(event);
    default:
      return readMessage(event, shared);
  }
}

function readMessage(event: Readonly<Record<string, unknown>>, shared: boolean): Incoming | undefined {
  const place = envelope.safeParse(event);
  const message = slackMessage.safeParse(event);
  if (!place.success || !message.success) {
    return undefined;
  }
  const edit = message.data.edited?.ts ?? '';
  const mention = event.type === 'app_mention';
  return { kind: 'said', ...where(place.data), shared, message: message.data, edit, mention };
}

function readChange(event: Readonly<Record<string, unknown>>, shared: boolean): Incoming | Deleted | undefined {
  const change = changed.safeParse(event);
  if (!change.success) {
    return undefined;
  }
  const { message, previous_message: before } = change.data;
  // A deleted message that has replies stays as a tombstone, and that is all that Slack tells about it.
  if (message.subtype === 'tombstone') {
    return { kind: 'deleted', channel: change.data.channel, ts: message.ts };
  }
  const edit = message.edited?.ts;
  const unfurled = edit === undefined || edit === before?.edited?.ts || message.text === before?.text;
  return unfurled ? undefined : { kind: 'said', ...where(change.data), shared, message, edit, mention: false };
}

function readDeletion(event: Readonly<Record<string, unknown>>): Deleted | undefined {
  const deletion = deleted.safeParse(event);
  return deletion.success
    ? { kind: 'deleted', channel: deletion.data.channel, ts: deletion.data.deleted_ts }
    : undefined;
}

/** A direct message's channel id starts with D; an `app_mention` does not carry the channel's type. */
function where(place: z.infer<typeof envelope>): Pick<Incoming, 'channel' | 'channelType' | 'direct'> {
  const { channel, channel_type: channelType } = place;
  return { channel, channelType, direct: channelType === 'im' || channel.startsWith('D') };
}
