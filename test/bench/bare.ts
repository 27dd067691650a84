/** The yardstick: a Bolt app that answers the slash command with a constant, and does nothing else. */
import { App } from '@slack/bolt';

const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? '',
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
});

app.command('/mgscode', async ({ ack }) => {
  await ack({ response_type: 'ephemeral', text: '4001: the business system did not answer in time' });
});

await app.start(Number(process.env.PORT));
