import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whoever asks here gets the address of a PostgreSQL; the first who asks has it started. */
    postgres: string;
  }
}

/** Offers one PostgreSQL to all test files of a run. A run that has no use for it never starts it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let keeper: ChildProcess | undefined;
  let address: Promise<string> | undefined;

  async function start(): Promise<string> {
    keeper = fork(new URL('./keeper.ts', import.meta.url));
    const [said] = await Promise.race([once(keeper, 'message'), once(keeper, 'exit')]);
    if (typeof said !== 'string') {
      throw new Error(`PostgreSQL did not start (exit status ${said}); see above for the reason`);
    }
    return said;
  }

  const desk = createServer(async (_, response) => {
    address ??= start();
    const [status, text] = await address.then(
      (url) => [200, url] as const,
      (error) => [500, String(error)] as const,
    );
    response.writeHead(status).end(text);
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  project.provide('postgres', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);

  return async () => {
    desk.close();
    desk.closeAllConnections();
    if (keeper?.connected) {
      keeper.disconnect();
      await once(keeper, 'exit');
    }
  };
}
