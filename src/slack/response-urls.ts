/**
 * Where Slack has answers for one person sent: https://docs.slack.dev/interactivity/handling-user-interaction . GovSlack
 * runs on a domain of its own, slack-gov.com (https://api.slack-gov.com/gov-slack/about), with hosts of the same names.
 */
const slackHookOrigins: readonly string[] = ['https://hooks.slack.com', 'https://hooks.slack-gov.com'];

const timeoutMs = 10_000;

/** Thrown for a `response_url` that does not lead to Slack; nothing was sent. */
export class ForeignAddress extends Error {
  override readonly name = 'ForeignAddress';
}

type Fetch = typeof globalThis.fetch;

/**
 * What Bolt calls a `response_url` by. A request is signed, and still nobody shall be able to have the bot call another
 * address from within its network: only Slack's are called, and no redirect away from them is followed.
 */
export function openResponses(slackApiUrl: string, call: Fetch = globalThis.fetch): Fetch {
  const origins = new Set([...slackHookOrigins, new URL(slackApiUrl).origin]);
  return async (address, init) => {
    const url = URL.parse(String(address));
    if (url === null || !origins.has(url.origin) || url.username !== '' || url.password !== '') {
      throw new ForeignAddress('a response_url does not lead to Slack');
    }
    return call(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  };
}
