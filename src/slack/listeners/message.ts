import { z } from 'zod';
import { type GateView, judge } from '../gate.ts';
import type { InTurn } from '../in-turn.ts';
import { type Deleted, type Incoming, readEvent } from '../messages.ts';
import type { Apologise } from '../replies/apologise.ts';
import { replyAsked } from '../replies/reply-asked.ts';
import { replyDeleted } from '../replies/reply-deleted.ts';
import { replyOverheard } from '../replies/reply-overheard.ts';
import type { Services } from '../services.ts';

interface Args {
  readonly event: object;
  readonly body: object;
}

const userId = z.string().regex(/^[UW][A-Z0-9]+$/);
const wrapper = z.object({
  team_id: z.string().catch(''),
  is_ext_shared_channel: z.boolean().catch(false),
  authorizations: z.array(z.object({ user_id: userId })).catch([]),
});

/** What keeps the events of one message apart, and what is said when one of them cannot be dealt with. */
export interface MessageCare {
  readonly inTurn: InTurn;
  readonly apologise: Apologise;
}

/** Takes in everything that is said, edited or deleted where the bot can hear it; of one message one event at a time. */
export async function onMessage(services: Services, care: MessageCare, { event, body }: Args): Promise<void> {
  const { team_id: team, authorizations, is_ext_shared_channel: shared } = wrapper.parse(body);
  const said = readEvent({ ...event }, shared);
  if (said === undefined) {
    return;
  }
  if (said.kind === 'said') {
    services.access.saw(said.channel, said.channelType);
  }
  const me = services.identity.current();
  const view = { userId: me?.userId ?? authorizations[0]?.user_id, botId: me?.botId, bots: services.policy.bots };
  const ts = said.kind === 'deleted' ? said.ts : said.message.ts;
  await care.inTurn(`${team}/${said.channel}/${ts}`, () => handle(services, care, said, team, view));
}

async function handle(
  services: Services,
  { apologise }: MessageCare,
  said: Incoming | Deleted,
  team: string,
  view: GateView,
): Promise<void> {
  // Without it nothing that is said here could be answered here.
  if (!services.access.grants('chat:write')) {
    return;
  }
  if (said.kind === 'deleted') {
    return replyDeleted(services, said, team);
  }
  switch (judge(said, view)) {
    case 'asked':
      return replyAsked(services, said, team, view.userId).catch((error) => apologise(services, said, error));
    case 'overheard':
      return replyOverheard(services, said, team, view.userId);
    default:
      return undefined;
  }
}
