import type { BlockAction, ButtonAction, EnvelopedEvent, MessageShortcut, SlashCommand } from '@slack/bolt';
import type { SlackEvent } from '@slack/types';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { EventCallback } from '../../src/sandbox/delivery/deliverer.ts';
import type { OutgoingEvent } from '../../src/sandbox/delivery/events.ts';
import type { blockActions, messageAction, slashCommand } from '../../src/sandbox/delivery/payloads.ts';
import { type LocalSlack, startLocalSlack } from '../../src/sandbox/local-slack.ts';

/** Slack sends null where its types know only absence. */
type WithoutEnterprise<T> = Omit<T, 'enterprise' | 'context_enterprise_id'>;

describe('payloads have the shapes that Slack documents', () => {
  it('events', () => {
    expectTypeOf<OutgoingEvent>().toExtend<SlackEvent>();
    expectTypeOf<WithoutEnterprise<EventCallback>>().toExtend<
      WithoutEnterprise<Pick<EnvelopedEvent, 'type' | 'token' | 'team_id' | 'api_app_id' | 'event_id' | 'event_time'>>
    >();
    expectTypeOf<EventCallback['authorizations']>().toExtend<NonNullable<EnvelopedEvent['authorizations']>>();
  });

  it('slash commands', () => {
    expectTypeOf<ReturnType<typeof slashCommand>>().toExtend<SlashCommand>();
  });

  it('clicks', () => {
    type Click = Omit<ReturnType<typeof blockActions>, 'actions'>;
    expectTypeOf<WithoutEnterprise<Click>>().toExtend<Omit<BlockAction<ButtonAction>, 'actions' | 'enterprise'>>();
  });

  it('message shortcuts', () => {
    expectTypeOf<WithoutEnterprise<ReturnType<typeof messageAction>>>().toExtend<WithoutEnterprise<MessageShortcut>>();
  });
});

describe('payloads as they go out', () => {
  let slack: LocalSlack;

  beforeAll(async () => {
    slack = await startLocalSlack({ requestUrl: 'http://127.0.0.1:9/', seedMessages: false, redeliveryScale: 0 });
  });
  afterAll(() => slack.close());

  it('of an event', async () => {
    await slack.say('mobile-team', 'x');
    expect(slack.deliveries.at(-1)?.payload).toEqual({
      token: expect.any(String),
      team_id: slack.ids.team,
      context_team_id: slack.ids.team,
      context_enterprise_id: null,
      api_app_id: slack.ids.app,
      event: {
        type: 'message',
        channel: slack.ids.mobile,
        channel_type: 'channel',
        user: slack.ids.you,
        team: slack.ids.team,
        text: 'x',
        ts: expect.stringMatching(/^\d{10}\.\d{6}$/),
        event_ts: expect.stringMatching(/^\d{10}\.\d{6}$/),
        client_msg_id: expect.any(String),
        blocks: [{ type: 'rich_text', block_id: expect.any(String), elements: expect.any(Array) }],
      },
      type: 'event_callback',
      event_id: expect.stringMatching(/^Ev[A-Z0-9]+$/),
      event_time: expect.any(Number),
      authorizations: [
        {
          enterprise_id: null,
          team_id: slack.ids.team,
          user_id: slack.ids.botUser,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: expect.any(String),
    });
  });

  it('of a command', async () => {
    const { delivery } = await slack.command('release', '/mgscode  4001 @mgscode');
    expect(delivery.payload).toEqual({
      token: expect.any(String),
      team_id: slack.ids.team,
      team_domain: 'acme-bank',
      channel_id: slack.ids.release,
      channel_name: 'privategroup',
      user_id: slack.ids.you,
      user_name: 'sam',
      command: '/mgscode',
      text: '4001 @mgscode',
      api_app_id: slack.ids.app,
      is_enterprise_install: 'false',
      response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/commands\//),
      trigger_id: expect.any(String),
    });
  });

  it('of a shortcut', async () => {
    const message = await slack.uploadSnippet('dm', 'Result-Status: 4001', { text: 'why?' });
    const { delivery } = await slack.shortcut(message);
    expect(delivery.payload).toMatchObject({
      type: 'message_action',
      callback_id: 'explain_gateway_error',
      channel: { id: slack.ids.dm, name: 'directmessage' },
      message: { type: 'message', text: 'why?', user: slack.ids.you, files: [{ mode: 'snippet' }], ts: message.ts },
      team: { id: slack.ids.team, domain: 'acme-bank' },
      user: { id: slack.ids.you, name: 'sam' },
      response_url: expect.stringContaining('/app/'),
    });
    expect(delivery.payload.message).not.toHaveProperty('channel');
  });
});
