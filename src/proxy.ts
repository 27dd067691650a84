import type { buildConnector, Dispatcher } from 'undici';

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
  const { EnvHttpProxyAgent, Pool, setGlobalDispatcher } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent({
    clientFactory: (origin, options) => {
      // undici hands over how it would connect, and does not say so in its types.
      const { connect } = options as { readonly connect: buildConnector.connector };
      return new Pool(origin, { connect: blaming(connect, nameOf(origin, env)) });
    },
  });
  setGlobalDispatcher(dispatcher);
  return dispatcher;
}

/** Which proxy it is, for whoever has to mend it: its variable and its host, never its password. */
function nameOf({ host }: URL, env: Readonly<Record<string, string | undefined>>): string {
  const variable = variables.find((name) => URL.parse(env[name]?.trim() ?? '')?.host === host);
  return `the proxy ${host}${variable === undefined ? '' : ` of ${variable}`}`;
}

/** `connect ECONNREFUSED` alone would send whoever reads it to look for what is wrong with Slack. */
function blaming(connect: buildConnector.connector, proxy: string): buildConnector.connector {
  return (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (error === null) {
        callback(null, socket);
        return;
      }
      const reason = error.message || ('code' in error ? String(error.code) : error.name);
      callback(Object.assign(error, { message: `${proxy} cannot be reached: ${reason}` }), null);
    });
  };
}
