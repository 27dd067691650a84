import type { AckFn, RespondArguments, RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { SlackMessage } from '../../render/message.ts';
import type { Answer } from '../../resolve/answer.ts';
import { failure } from '../replies/failure.ts';
import { sentences } from '../replies/plain.ts';
import type { Services } from '../services.ts';
import { fromValue, type View } from '../values.ts';

/** What a listener of a button gets from Bolt, as far as it is used. */
export interface PressArgs {
  readonly ack: AckFn<void>;
  readonly body: unknown;
  readonly respond: RespondFn;
}

const blockAction = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z.object({ channel_id: z.string(), message_ts: z.string(), thread_ts: z.string() }).partial().default({}),
  actions: z.tuple([z.object({ value: z.string().default('') })], z.unknown()),
});

/** A pressed button: who pressed it, on which message, and the answer that it carries. */
export interface Press {
  readonly team: string;
  readonly user: string;
  readonly channel: string;
  readonly messageTs: string;
  readonly threadTs: string | undefined;
  readonly answer: Answer;
  readonly view: View;
  readonly respond: RespondFn;
}

const outdated = 'This button is from an older version of me, or its code is gone from the catalog. Please ask again.';

/** Acknowledges a press at once, then does the work; whatever fails, the person who pressed is told, and nobody else. */
export async function whenPressed(
  services: Services,
  { ack, body, respond }: PressArgs,
  work: (press: Press) => Promise<void>,
): Promise<void> {
  await ack();
  try {
    const press = readPress(services, body, respond);
    await (press === undefined ? respond(privately(sentences(outdated))) : work(press));
  } catch (error) {
    await tell(services, respond, failure(services, error, 'button'));
  }
}

function readPress({ catalog }: Services, body: unknown, respond: RespondFn): Press | undefined {
  const parsed = blockAction.safeParse(body);
  if (!parsed.success) {
    return undefined;
  }
  const { team, user, channel, message, container, actions } = parsed.data;
  const held = fromValue(actions[0].value, catalog);
  return (
    held && {
      ...held,
      team: team?.id ?? user.team_id ?? '',
      user: user.id,
      channel: channel?.id ?? container.channel_id ?? '',
      messageTs: message?.ts ?? container.message_ts ?? '',
      threadTs: message?.thread_ts ?? container.thread_ts,
      respond,
    }
  );
}

/** A message only for the person who did something, leaving what is there as it is. */
export function privately({ text, blocks }: SlackMessage): RespondArguments {
  return { response_type: 'ephemeral', replace_original: false, text, blocks: [...blocks] };
}

/** Puts a message in place of the one that the button stands in. */
export function inPlace({ text, blocks }: SlackMessage): RespondArguments {
  return { replace_original: true, text, blocks: [...blocks] };
}

/** Tells a person something by their `response_url`; where that has run out, only the log can be told. */
export async function tell({ log }: Pick<Services, 'log'>, respond: RespondFn, message: SlackMessage): Promise<void> {
  try {
    await respond(privately(message));
  } catch (error) {
    log.warn(
      { err: error },
      'A person could not be told, since their response_url is used up, expired or out of reach',
    );
  }
}
