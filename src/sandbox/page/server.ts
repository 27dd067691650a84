/** Talks to the local Slack: what is there, what changes, what the person does. */
import type { Act, Message, State } from '../protocol.ts';

/** How long to wait before asking again for a stream that the browser has given up, in milliseconds. */
const retryAfter = 1500;

/** What the page wants to hear. */
export interface Listener {
  readonly onState: (state: State) => void;
  readonly onOnline: (online: boolean) => void;
}

/** Follows the state for good, over lost connections too. */
export function followState(listener: Listener): void {
  let told = 0;
  const stream = new EventSource('/sandbox/stream');
  stream.addEventListener('message', (event: MessageEvent<string>) => {
    told += 1;
    listener.onState(JSON.parse(event.data) as State);
  });
  stream.addEventListener('open', async () => {
    const before = told;
    const state = await fetchState();
    // What the stream said meanwhile is newer.
    if (state !== undefined && told === before) listener.onState(state);
    if (stream.readyState === EventSource.OPEN) listener.onOnline(true);
  });
  stream.addEventListener('error', () => {
    listener.onOnline(false);
    // The browser tries again by itself after a lost connection, but not after a refused one.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => followState(listener), retryAfter);
  });
}

async function fetchState(): Promise<State | undefined> {
  try {
    const response = await fetch('/sandbox/state', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as State) : undefined;
  } catch {
    return undefined;
  }
}

/** Does something as the person; gives back why not, or undefined when it is done. */
export async function perform(act: Act): Promise<string | undefined> {
  try {
    const response = await fetch('/sandbox/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    const answer = (await response.json()) as { ok?: boolean; error?: string };
    return answer.ok === true ? undefined : (answer.error ?? `The local Slack answered ${response.status}.`);
  } catch {
    return 'The local Slack cannot be reached. Is it still running?';
  }
}

/** Takes over a new state, with the old objects for messages that did not change, so that their views are kept. */
export function adopt(old: State | undefined, next: State): State {
  if (old === undefined) return next;
  const known = new Map(old.messages.map((message) => [JSON.stringify(message), message] as const));
  const messages = next.messages.map((message): Message => known.get(JSON.stringify(message)) ?? message);
  const same = messages.length === old.messages.length && messages.every((message, at) => message === old.messages[at]);
  return { ...next, messages: same ? old.messages : messages };
}
