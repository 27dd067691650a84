/** What is needed of a socket: how it stands, and what ends it, by force when it is asked a second time. */
export interface Leaving {
  readonly readyState: number | undefined;
  readonly disconnect: () => void;
}

/** WebSocket's number for a connection that was told to close and has not closed yet. */
const closing = 2;

/** A living Slack says its farewell within this long. */
const lookMs = 250;

/**
 * Ends connections that were told to close and do not: the SDK gives the other side half a minute for its farewell, and a
 * dead connection never says one. Until it is over there is no new connection.
 */
export function cutShort(current: () => Leaving | undefined): { readonly stop: () => void } {
  let leaving: Leaving | undefined;

  function look(): void {
    const socket = current();
    const isClosing = socket?.readyState === closing;
    if (isClosing && socket === leaving) {
      socket.disconnect();
    }
    leaving = isClosing ? socket : undefined;
  }

  const timer = setInterval(look, lookMs).unref();
  return { stop: () => clearInterval(timer) };
}
