import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A PostgreSQL that is started by the first who asks for its address. */
export interface PostgresOnDemand {
  readonly url: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** For runs without vitest, which offers one of its own. */
export function postgresOnDemand(): PostgresOnDemand {
  let keeper: ReturnType<typeof fork> | undefined;
  let address: Promise<string> | undefined;

  async function start(): Promise<string> {
    keeper = fork(new URL('../helpers/postgres/keeper.ts', import.meta.url));
    const [said] = await Promise.race([once(keeper, 'message'), once(keeper, 'exit')]);
    if (typeof said !== 'string') {
      throw new Error(`PostgreSQL did not start (exit status ${said}); see above for the reason`);
    }
    return said;
  }

  async function stop(): Promise<void> {
    if (keeper?.connected) {
      const ended = once(keeper, 'exit');
      keeper.disconnect();
      await ended;
    }
  }

  function url(): Promise<string> {
    address ??= start();
    return address;
  }

  return { url, stop };
}
