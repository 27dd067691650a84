import type { AckFn, RespondFn } from '@slack/bolt';
import { z } from 'zod';
import { languageOf, languagesHere } from '../languages.ts';
import { slackMessage } from '../messages.ts';
import { momentOf, placeOfView } from '../places.ts';
import { ask } from '../questions/ask.ts';
import { readQuestion, withProblems } from '../questions/question.ts';
import { postPrivately } from '../replies/post.ts';
import { record } from '../replies/record.ts';
import { withSecretNotice } from '../replies/secret-texts.ts';
import { validated } from '../replies/validated.ts';
import type { Services } from '../services.ts';
import { show } from '../show.ts';
import { privately, tellFailure } from './press.ts';

interface Args {
  readonly ack: AckFn<void>;
  readonly body: unknown;
  readonly respond: RespondFn;
}

const messageAction = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  message: slackMessage,
});

/** Explains the message that a person picked, to that person; shared, the answer goes into the message's thread. */
export async function onShortcut(services: Services, { ack, body, respond }: Args): Promise<void> {
  await ack();
  try {
    await explainMessage(services, messageAction.parse(body), respond);
  } catch (error) {
    await tellFailure(services, respond, error, { where: 'shortcut', language: languageOf(services, '') });
  }
}

async function explainMessage(
  services: Services,
  { team, user, channel, message }: z.infer<typeof messageAction>,
  respond: RespondFn,
): Promise<void> {
  const since = services.now();
  const question = await readQuestion(message, services);
  const workspace = team?.id ?? user.team_id ?? '';
  const languages = await languagesHere(services, workspace, channel.id, services.channelNames.nameOf);
  const view = { surface: 'private', full: false, threadTs: message.thread_ts ?? message.ts } as const;
  const doing = { channel: channel.id, userTeam: user.team_id };
  const there = await placeOfView(services, doing, view, momentOf(message.ts));
  const asking = ask(services, question.text, there, { languages });
  const answer = withProblems(asking.answer, question.problems);
  const way = message.user === user.id ? 'posted' : 'found';
  const shown = show(services, answer, view, asking.place);
  const reply = validated(services, withSecretNotice(shown, answer, way));
  const place = message.thread_ts && { channel: channel.id, threadTs: message.thread_ts, user: user.id };
  if (!place || !(await postPrivately(services, place, reply))) {
    await respond(privately(reply));
  }
  record(services, { surface: 'shortcut', answer, since });
}
