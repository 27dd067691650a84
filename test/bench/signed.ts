import { createHmac } from 'node:crypto';

/** A signed request as Slack sends it. */
export interface SignedRequest {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A slash command, signed now; Slack's signatures hold for five minutes. */
export function signedCommand(text: string, signingSecret: string): SignedRequest {
  const body = new URLSearchParams({
    command: '/mgscode',
    text,
    team_id: 'T0001',
    channel_id: 'C0001',
    channel_name: 'inc-4711',
    user_id: 'U0001',
    user_name: 'ada',
    api_app_id: 'A0001',
    response_url: 'https://hooks.slack.com/commands/T0001/1/x',
    trigger_id: '1.1.x',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  };
}
