import type { Place } from '../point.ts';
import type { CardOptions } from '../render/build-card.ts';
import type { SlackMessage } from '../render/message.ts';
import type { Answer } from '../resolve/answer.ts';
import { draw } from './draw.ts';
import type { Services } from './services.ts';
import type { SeenAgain, Trace, View } from './values.ts';

type Showing = Pick<Services, 'pointer' | 'catalog' | 'identity'>;

/** An answer as it is shown in a place: with where to look, and buttons that know what was chosen and when it was asked. */
export function show(services: Showing, answer: Answer, view: View, place: Place): SlackMessage {
  const { pointer, catalog } = services;
  const depends = pointer.environments.length > 0;
  const held = depends ? { ...view, environment: place.named, at: Math.floor(place.at / 1000) } : view;
  const above = view.above === undefined ? undefined : addressOf(services, place.channel, view.above);
  const seen = view.seen && seenIn(services, answer, view.seen, place);
  return draw(pointer.point(answer, place), catalog, held, { above, seen });
}

/** A message's address; empty where the workspace's is not known. */
function addressOf({ identity }: Showing, channel: string | undefined, ts: string): string {
  const workspace = identity.current()?.url;
  return workspace && channel ? `${workspace}archives/${channel}/p${ts.replace('.', '')}` : '';
}

function seenIn(
  services: Showing,
  answer: Answer,
  { count, last, traces }: SeenAgain,
  place: Place,
): CardOptions['seen'] {
  const linked = traces.map((trace) => ({ traceId: trace.traceId, url: linkTo(services, answer, trace, place) }));
  return { count, last: new Date(last * 1000).toISOString(), traces: linked };
}

/** The way to another trace of the same error: into the first of its logs that can be linked. */
function linkTo({ pointer }: Showing, answer: Answer, trace: Trace, place: Place): string | undefined {
  const [first] = answer.entries;
  if (first === undefined) {
    return undefined;
  }
  const context = Object.fromEntries(Object.entries(trace).filter(([, value]) => value !== undefined));
  const found = { ...first, context };
  const { entries } = pointer.point({ ...answer, kind: 'codes', confident: true, entries: [found] }, place);
  return entries[0].logs.flatMap(({ links }) => links)[0]?.url;
}
