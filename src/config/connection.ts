import { descriptionOf } from './tokens.ts';

const missingWay =
  `SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing: set the first to ${descriptionOf('SLACK_APP_TOKEN')} ` +
  `for Socket Mode, or the second to ${descriptionOf('SLACK_SIGNING_SECRET')} for HTTP`;

/** How the bot talks to Slack. The sandbox brings a local Slack of its own. */
export type Connection =
  | { readonly mode: 'sandbox' }
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string };

/** Variables that are set, by name; none is empty. */
export type Given = Readonly<Record<string, string>>;

/**
 * The connection that the variables ask for, or what is missing for one. Any `SLACK_…` variable among the `named`, known
 * or not, and `NODE_ENV=production` rule the sandbox out: nobody should take it for their Slack by accident. So does an
 * empty one, which is what a deployment gives that lacks a secret.
 */
export function connect(given: Given, named: readonly string[]): Connection | readonly string[] {
  const production = given.NODE_ENV?.toLowerCase() === 'production';
  const obstacles = named.filter((name) => name.startsWith('SLACK_'));
  if (production) obstacles.push('NODE_ENV=production');
  if (obstacles.length === 0) return { mode: 'sandbox' };
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = given;
  if (botToken && appToken) return { mode: 'socket', botToken, appToken };
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret };
  const way = appToken ?? signingSecret;
  return [
    ...(botToken ? [] : [`SLACK_BOT_TOKEN is missing: set it to ${descriptionOf('SLACK_BOT_TOKEN')}`]),
    ...(way ? [] : [missingWay]),
    ...(botToken || way ? [] : [noSandbox(obstacles)]),
  ];
}

/** Somebody who set none of the credentials may have wanted the sandbox, and wonders what keeps it from starting. */
function noSandbox(obstacles: readonly string[]): string {
  const [are, them] = obstacles.length > 1 ? ['are', 'them'] : ['is', 'it'];
  const why = `${obstacles.join(' and ')} ${are} set, so the sandbox does not start`;
  return `${why}; unset ${them} to try the bot without Slack`;
}
