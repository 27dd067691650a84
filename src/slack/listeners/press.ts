import { type AckFn, type RespondArguments, RespondError, type RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { Language } from '../../catalog/language.ts';
import type { SlackMessage } from '../../render/message.ts';
import type { Answer } from '../../resolve/answer.ts';
import { languageOf } from '../languages.ts';
import { placeOfView } from '../places.ts';
import { sinceReceipt } from '../receipt.ts';
import { describeFailure } from '../replies/failure.ts';
import { sentences } from '../replies/plain.ts';
import { validated } from '../replies/validated.ts';
import { ForeignAddress } from '../response-urls.ts';
import type { Services } from '../services.ts';
import { show } from '../show.ts';
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
  /** The workspace of the person who pressed it. */
  readonly userTeam: string | undefined;
  readonly channel: string;
  readonly messageTs: string;
  readonly threadTs: string | undefined;
  readonly answer: Answer;
  readonly view: View;
  readonly respond: RespondFn;
}

const outdated: Readonly<Record<Language, string>> = {
  en: 'This button is from an older version of me, or its code is gone from the catalog. Please ask again.',
  zh: '这个按钮来自我的旧版本，或者它的结果码已经不在目录里了。请重新问一次。',
};

/** Acknowledges a press at once, then does the work; whatever fails, the person who pressed is told, and nobody else. */
export async function whenPressed(
  services: Services,
  { ack, body, respond }: PressArgs,
  work: (press: Press) => Promise<void>,
): Promise<void> {
  await ack();
  const press = readPress(services, body, respond);
  const language = press?.answer.language ?? languageOf(services, '');
  try {
    await (press === undefined ? respond(privately(sentences(language, outdated[language]))) : work(press));
    services.metrics.replied('button', (sinceReceipt() ?? 0) / 1000);
  } catch (error) {
    await tellFailure(services, respond, error, { where: 'button', language });
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
      userTeam: user.team_id,
      channel: channel?.id ?? container.channel_id ?? '',
      messageTs: message?.ts ?? container.message_ts ?? '',
      threadTs: message?.thread_ts ?? container.thread_ts,
      respond,
    }
  );
}

/** The answer of a pressed button as it is shown where it was pressed, or in a view of another kind. */
export async function showPressed(
  services: Services,
  press: Press,
  changes: Partial<View> = {},
): Promise<SlackMessage> {
  const view = { ...press.view, ...changes };
  const place = await placeOfView(services, press, view, services.now());
  return validated(services, show(services, press.answer, view, place));
}

/** A message only for the person who did something, leaving what is there as it is. */
export function privately({ text, blocks }: SlackMessage): RespondArguments {
  return { response_type: 'ephemeral', replace_original: false, text, blocks: [...blocks] };
}

/** Puts a message in place of the one that the button stands in. */
export function inPlace({ text, blocks }: SlackMessage): RespondArguments {
  return { replace_original: true, text, blocks: [...blocks] };
}

/**
 * Tells a person by their `response_url` that something failed, and leaves one line in the log, which says whether they
 * could be told. Where it was the `response_url` itself that Slack refused, there is no way to tell them.
 */
export async function tellFailure(
  services: Pick<Services, 'log' | 'newReference'>,
  respond: RespondFn,
  error: unknown,
  { where, language }: { readonly where: string; readonly language: Language },
): Promise<void> {
  if (error instanceof ForeignAddress) {
    services.log.warn({ where, why: error.message }, 'Nothing was sent to the address that an answer was asked for at');
    return;
  }
  if (error instanceof RespondError) {
    const { statusCode: status } = error;
    services.log.warn({ where, status, why: whyRefused(status) }, 'Slack took no answer for the person who asked');
    return;
  }
  const { message, note } = describeFailure(services, error, language);
  const told = await respond(privately(message)).then(
    () => true,
    () => false,
  );
  note({ where, told });
}

/** Slack knows a `response_url` for thirty minutes and five uses; it refuses it where nothing may be posted. */
function whyRefused(status: number): string {
  return status === 404 ? 'the response_url is expired or used up' : 'the channel is archived or closed to posts';
}
