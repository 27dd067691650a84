import { z } from 'zod';
import { type GateView, judge, type Verdict } from '../gate.ts';
import { type Deleted, type Incoming, readEvent } from '../messages.ts';
import type { Services } from '../services.ts';

const userId = z.string().regex(/^[UW][A-Z0-9]+$/);
const wrapper = z.object({
  type: z.literal('event_callback'),
  team_id: z.string().catch(''),
  is_ext_shared_channel: z.boolean().catch(false),
  authorizations: z.array(z.object({ user_id: userId })).catch([]),
  event: z.looseObject({ type: z.enum(['message', 'app_mention']) }),
});

/** Something that was said or deleted where the bot can hear it. */
export interface Heard {
  readonly said: Incoming | Deleted;
  readonly team: string;
  /** The bot's user, as far as it is known. */
  readonly me: string | undefined;
  /** What the pure gate says of it; a deletion is never answered. */
  readonly verdict: Verdict;
}

/** Reads what Slack sends for a message; undefined for anything else. Pure but for who the bot is. */
export function readHeard(
  { identity, policy }: Pick<Services, 'identity' | 'policy'>,
  body: unknown,
): Heard | undefined {
  // Commands and presses come this way too, and what zod finds wrong with them would cost each of them.
  const parsed = isEvent(body) ? wrapper.safeParse(body) : undefined;
  if (!parsed?.success) {
    return undefined;
  }
  const { team_id: team, is_ext_shared_channel: shared, authorizations, event } = parsed.data;
  const said = readEvent(event, shared);
  const known = identity.current();
  const me = known?.userId ?? authorizations[0]?.user_id;
  const view: GateView = { userId: me, botId: known?.botId, bots: policy.bots };
  return said && { said, team, me, verdict: said.kind === 'deleted' ? 'ignore' : judge(said, view) };
}

function isEvent(body: unknown): boolean {
  return (body as { type?: unknown } | null | undefined)?.type === wrapper.shape.type.value;
}
