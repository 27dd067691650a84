import type { Dispatcher } from 'undici';

/** The variables that name a proxy; which of them counts for an address, and NO_PROXY, is undici's affair. */
const variables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const;

/**
 * Sends all that goes out of this process by the proxies of the environment: `fetch` from now on, and whoever is handed
 * the dispatcher. Undefined, with nothing changed, where none is named: then undici need not even be loaded.
 */
export async function useProxies(env: Readonly<Record<string, string | undefined>>): Promise<Dispatcher | undefined> {
  if (!variables.some((name) => env[name]?.trim())) {
    return undefined;
  }
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent();
  setGlobalDispatcher(dispatcher);
  return dispatcher;
}
