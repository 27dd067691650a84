import type { Log } from '../log.ts';

const firstWaitMs = 100;
const longestWaitMs = 30_000;

/** A connection that is opened again whenever it is lost. */
export interface Upkeep {
  /** Connects, and goes on trying. Resolves after the first try. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** To be told when the connection breaks. */
  readonly lost: () => void;
  /** Why there is no connection; undefined while there is one. */
  readonly problem: () => string | undefined;
}

/** Keeps a connection up: at once after it broke, then with waits that double up to half a minute. */
export function keepUp(connect: () => Promise<unknown>, reasonOf: (error: unknown) => string, log: Log): Upkeep {
  let problem: string | undefined = 'not connected to Slack yet';
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function attempt(waitMs: number): Promise<void> {
    try {
      await connect();
      problem = undefined;
      log.info({}, 'Connected to Slack by Socket Mode');
    } catch (error) {
      if (stopped) {
        return;
      }
      problem = `cannot connect to Slack: ${reasonOf(error)}`;
      log.warn({ error: problem, retryInMs: waitMs }, 'No connection to Slack');
      later(waitMs, Math.min(2 * waitMs, longestWaitMs));
    }
  }

  function later(waitMs: number, nextWaitMs: number): void {
    clearTimeout(timer);
    timer = stopped ? undefined : setTimeout(() => void attempt(nextWaitMs), waitMs);
  }

  function lost(): void {
    if (problem === undefined && !stopped) {
      problem = 'the connection to Slack was lost';
      log.info({}, 'The connection to Slack was lost and is opened again');
      later(0, firstWaitMs);
    }
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  return { start: () => attempt(firstWaitMs), stop, lost, problem: () => problem };
}
