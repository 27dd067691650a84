/** Slack's kinds of token by how they start, and where each belongs. */
const kinds = [
  { prefix: 'xoxb-', what: 'a bot token', variable: 'SLACK_BOT_TOKEN' },
  { prefix: 'xapp-', what: 'an app-level token', variable: 'SLACK_APP_TOKEN' },
  { prefix: 'xoxp-', what: 'a user token' },
  { prefix: 'xoxe', what: 'a token that expires, of an app with token rotation' },
] as const;

/** What should stand in each variable, to be said to somebody who put something else there. */
const expected = {
  SLACK_BOT_TOKEN: {
    shape: /^xoxb-[\w-]+$/,
    what: 'the bot token (xoxb-…, "OAuth & Permissions" of the app\'s settings)',
  },
  SLACK_APP_TOKEN: {
    shape: /^xapp-[\w-]+$/,
    what: 'the app-level token (xapp-…, "Basic Information" of the app\'s settings)',
  },
  SLACK_SIGNING_SECRET: { shape: /^\S+$/, what: 'the signing secret ("Basic Information" of the app\'s settings)' },
} as const;

/** A variable whose value must never be shown. */
export type SecretVariable = keyof typeof expected;

/** The variables whose values must never be shown. */
export const secretVariables = Object.keys(expected) as readonly SecretVariable[];

/** What to put into the variable, in words. */
export function descriptionOf(variable: SecretVariable): string {
  return expected[variable].what;
}

/**
 * What is wrong with a value by its shape, or `undefined`: another kind of token, quotes around it, other characters.
 * Names the kind of token that it is, and never repeats the value.
 */
export function tokenProblem(variable: SecretVariable, value: string): string | undefined {
  const { shape, what } = expected[variable];
  if (/^["']|["']$/.test(value)) return 'has quotes around its value; take them off';
  const kind = kinds.find(({ prefix }) => value.startsWith(prefix));
  if (kind && !('variable' in kind && kind.variable === variable)) {
    const move = 'variable' in kind ? `put that into ${kind.variable} and ` : '';
    return `holds ${kind.what} (${kind.prefix}); ${move}set this to ${what}`;
  }
  return shape.test(value) ? undefined : `does not look right; set it to ${what}`;
}
