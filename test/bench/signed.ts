import { createHmac } from 'node:crypto';

/** A signed request as Slack sends it. */
export interface SignedRequest {
  readonly headers: Record<string, string>;
  readonly body: string;
}

let signed = 0;

/** A slash command, signed now. No two are the same, as in Slack: the bot refuses a repetition. */
export function signedCommand(text: string, signingSecret: string): SignedRequest {
  signed += 1;
  const body = `${formOf(text)}&trigger_id=1.1.${signed}`;
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

const forms = new Map<string, string>();

/** Kept, for the load must cost the one who makes it as little as possible. */
function formOf(text: string): string {
  const known = forms.get(text);
  if (known !== undefined) {
    return known;
  }
  const form = new URLSearchParams({
    command: '/mgscode',
    text,
    team_id: 'T0001',
    channel_id: 'C0001',
    channel_name: 'inc-4711',
    user_id: 'U0001',
    user_name: 'ada',
    api_app_id: 'A0001',
    response_url: 'https://hooks.slack.com/commands/T0001/1/x',
  }).toString();
  forms.set(text, form);
  return form;
}
