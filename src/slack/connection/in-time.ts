import type { SocketModeReceiver } from '@slack/bolt';

type Client = SocketModeReceiver['client'];

/** What the SDK keeps to itself of a WebSocket, and what ending one takes that was never open. */
interface Insides {
  readonly websocket: { readonly close: () => void } | null;
  readonly cleanup: () => void;
}

/** WebSocket's number for a connection that is being opened. */
const connecting = 0;

/**
 * Connects. Rejects when the way from Slack's address to its hello takes more than `limitMs` milliseconds: neither the SDK
 * nor what it stands on would ever give up. What was begun is cut off first, so that it cannot come up beside the next.
 */
export async function connectInTime(client: Client, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;

  function begin(): void {
    timer = setTimeout(() => {
      isLate = true;
      cutOff(client);
    }, limitMs);
  }

  // Asking for the address has a limit of its own, and until it is there, there is nothing to cut off.
  client.once('connecting', begin);
  try {
    await client.start();
  } catch (error) {
    throw isLate ? new Error(`Slack did not say hello within ${limitMs / 1000} s`) : error;
  } finally {
    clearTimeout(timer);
    client.off('connecting', begin);
  }
}

/** Ends a connection that is still being opened; any other is left as it is. */
export function endConnecting({ websocket }: Client): void {
  if (websocket?.readyState !== connecting) {
    return;
  }
  // The SDK's `disconnect` begins to wait for a farewell after all is over, and half a minute later ends the next one.
  const insides = websocket as unknown as Insides;
  const opening = insides.websocket;
  insides.cleanup();
  opening?.close();
}

function cutOff(client: Client): void {
  if (client.websocket?.readyState === connecting) {
    endConnecting(client);
  } else {
    client.websocket?.disconnect();
  }
}
