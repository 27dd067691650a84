import type { InTurn } from '../in-turn.ts';
import type { Heard } from '../inbox/envelope.ts';
import type { Intake } from '../inbox/intake.ts';
import { replyAsked } from '../replies/reply-asked.ts';
import { replyDeleted } from '../replies/reply-deleted.ts';
import { replyOverheard } from '../replies/reply-overheard.ts';
import type { Services } from '../services.ts';

interface Args {
  readonly body: object;
}

/** What keeps the events of one message apart, and what was written down of them before. */
export interface MessageCare {
  readonly inTurn: InTurn;
  readonly intake: Intake;
}

/** Deals with what was said, edited or deleted where the bot can hear it; of one message one event at a time. */
export async function onMessage(services: Services, { inTurn, intake }: MessageCare, { body }: Args): Promise<void> {
  const heard = intake.of(body);
  if (heard !== undefined) {
    const { said, team } = heard;
    const ts = said.kind === 'deleted' ? said.ts : said.message.ts;
    await inTurn(`${team}/${said.channel}/${ts}`, () => handle(services, heard));
  }
}

async function handle(services: Services, { said, team, me, verdict }: Heard): Promise<void> {
  if (said.kind === 'deleted') {
    return replyDeleted(services, said, team);
  }
  return verdict === 'asked' ? replyAsked(services, said, { team, me }) : replyOverheard(services, said, { team, me });
}
