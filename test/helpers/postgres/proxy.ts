import { onTestFinished } from 'vitest';
import { type DatabaseProxy, startProxy } from './start-proxy.ts';

export type { DatabaseProxy } from './start-proxy.ts';

/** Opens a proxy to the database of `url`, which is closed after the test. */
export async function openProxy(url: string): Promise<DatabaseProxy> {
  const proxy = await startProxy(url);
  onTestFinished(proxy.close);
  return proxy;
}
