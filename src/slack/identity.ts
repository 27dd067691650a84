import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Log } from './log.ts';
import { lackOf } from './scopes.ts';
import { reasonOf, refusal } from './web.ts';

/** Who the bot is in its workspace, and what it was allowed. */
export interface Identity {
  readonly team: string;
  readonly userId: string;
  readonly botId: string;
  readonly scopes: ReadonlySet<string>;
  /** The workspace's address, which ends in a slash; absent where Slack does not say. */
  readonly url?: string | undefined;
}

/** The identity as far as it is known by now; `problem` says why it is not. */
export interface IdentityHolder {
  readonly current: () => Identity | undefined;
  readonly problem: () => string | undefined;
  /** A call was refused because the token no longer counts: asks again until it does. */
  readonly doubt: () => void;
  /** Stops asking. */
  readonly stop: () => void;
}

const authTest = z.object({
  team_id: z.string(),
  user_id: z.string(),
  bot_id: z.string(),
  url: z.url().optional().catch(undefined),
  response_metadata: z.object({ scopes: z.array(z.string()).default([]) }).default({ scopes: [] }),
});

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * Asks Slack who the bot is, and asks again until it is told: a failing `auth.test` must not end the process, since
 * commands can be answered without it. Resolves after the first answer or refusal.
 */
export async function findIdentity(web: WebClient, log: Log): Promise<IdentityHolder> {
  let identity: Identity | undefined;
  let problem: string | undefined = 'Slack has not been asked yet';
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  let asking = false;

  async function ask(waitMs: number): Promise<void> {
    asking = true;
    try {
      identity = toIdentity(await web.auth.test());
      problem = undefined;
      asking = false;
      noteLack(identity, log);
    } catch (error) {
      problem = explainProblem(error);
      log.error({ error: problem, retryInMs: waitMs }, 'Slack does not say who the bot is');
      if (!stopped) {
        timer = setTimeout(() => void ask(Math.min(2 * waitMs, longestWaitMs)), waitMs);
        timer.unref();
      }
    }
  }

  function doubt(): void {
    if (!asking && !stopped) {
      void ask(firstWaitMs);
    }
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  await ask(firstWaitMs);
  return { current: () => identity, problem: () => problem, doubt, stop };
}

function toIdentity(answer: unknown): Identity {
  const { team_id, user_id, bot_id, url, response_metadata } = authTest.parse(answer);
  return { team: team_id, userId: user_id, botId: bot_id, scopes: new Set(response_metadata.scopes), url };
}

/** One line for all that the token may not do, so that nobody wonders why something stays silent. */
function noteLack({ scopes }: Identity, log: Log): void {
  const lack = lackOf(scopes);
  if (lack !== undefined) {
    log.warn({ ...lack }, 'Slack grants fewer scopes than there are uses for; what they are for is off');
  }
}

/** What the operator should do, for the refusals that only an operator can mend. */
const remedies: Readonly<Record<string, string>> = {
  invalid_auth: 'SLACK_BOT_TOKEN is not valid: copy it again from the app’s page “OAuth & Permissions”',
  not_authed: 'SLACK_BOT_TOKEN is empty',
  token_expired:
    'SLACK_BOT_TOKEN is a rotated one and has expired: turn token rotation off for the app and install it again',
  token_revoked: 'SLACK_BOT_TOKEN was revoked: install the app again and copy the new token',
  account_inactive: 'the app was removed from the workspace: install it again and copy the new token',
};

function explainProblem(error: unknown): string {
  return remedies[refusal(error) ?? ''] ?? reasonOf(error);
}
