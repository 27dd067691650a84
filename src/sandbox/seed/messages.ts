import { randomUUID } from 'node:crypto';
import type { MessageAttachment } from '@slack/types';
import { typedContent } from '../people/saying.ts';
import type { SlackMessage } from '../types.ts';
import type { World } from '../world.ts';
import { ids } from './people-and-places.ts';

/** Something said before the sandbox was opened. `under` is the index of the message it replies to. */
interface Said {
  readonly minutesAgo: number;
  readonly channel: string;
  readonly by: string;
  readonly text: string;
  readonly under?: number;
  readonly attachments?: MessageAttachment[];
}

const errorRate: MessageAttachment = {
  color: 'danger',
  fallback: 'com.acme.transfer.submit: 5.2 % of calls fail, mostly 4001',
  blocks: [
    {
      type: 'section',
      block_id: 'rate',
      text: { type: 'mrkdwn', text: '*com.acme.transfer.submit* · 5.2 % of calls fail (usually 0.1 %)' },
    },
    {
      type: 'section',
      block_id: 'head',
      text: {
        type: 'mrkdwn',
        text:
          '```Result-Status: 4001\nMemo: %E6%9C%8D%E5%8A%A1%E8%AF%B7%E6%B1%82%E8%B6%85%E6%97%B6\n' +
          'Mgw-TraceId: 0a1d4c21179543857612200381007```',
      },
    },
  ],
};

const smokeTest: MessageAttachment = {
  color: 'warning',
  fallback: 'transfer, coupon: RPCException: [7014]',
  title: '2 of 214 failed: transfer, coupon',
  text: 'com.alipay.mobile.common.rpc.RpcException: RPCException: [7014] : 验签RPC接口 加签数据为空',
};

const talk: readonly Said[] = [
  {
    minutesAgo: 42,
    channel: ids.incident,
    by: ids.alertsUser,
    text: 'Transfers fail more often than usual',
    attachments: [errorRate],
  },
  {
    minutesAgo: 40,
    channel: ids.incident,
    by: ids.lin,
    text: 'Looking. About one transfer in twenty, Android and iOS alike, login is fine.',
  },
  { minutesAgo: 38, channel: ids.incident, by: ids.jonas, text: 'Our dashboards are calm: p99 is 900 ms.', under: 0 },
  { minutesAgo: 37, channel: ids.incident, by: ids.you, text: 'Then where do three seconds go?', under: 0 },
  {
    minutesAgo: 21,
    channel: ids.incident,
    by: ids.jonas,
    text: 'Only calls over the new account service are slow. I get you the headers of one.',
  },
  {
    minutesAgo: 95,
    channel: ids.mobile,
    by: ids.lin,
    text: 'Build 6.4.1 is on your phones. Please sign in once and try a transfer.',
  },
  {
    minutesAgo: 88,
    channel: ids.mobile,
    by: ids.jonas,
    text: 'Mine says “系统繁忙，请稍后再试” and `RPCException: [7001]`. Is that known?',
  },
  { minutesAgo: 180, channel: ids.random, by: ids.jonas, text: 'Noodles at half past twelve?' },
  { minutesAgo: 179, channel: ids.random, by: ids.lin, text: 'Yes! The place by the river.' },
  {
    minutesAgo: 65,
    channel: ids.release,
    by: ids.alertsUser,
    text: 'Smoke test of 6.4.1 is through',
    attachments: [smokeTest],
  },
  { minutesAgo: 60, channel: ids.release, by: ids.lin, text: 'Then it does not go to review tonight.' },
  { minutesAgo: 90_000, channel: ids.archived, by: ids.lin, text: 'Launched. Thank you all; I archive this channel.' },
];

function author(world: World, said: Said): Pick<SlackMessage, 'text'> & Partial<SlackMessage> {
  if (said.by === ids.alertsUser) {
    return { text: said.text, subtype: 'bot_message', bot_id: ids.alertsBot, username: 'gateway-alerts' };
  }
  return { user: said.by, client_msg_id: randomUUID(), ...typedContent(world, said.text, undefined) };
}

/** Fills the channels with some talk, an alert of another bot among it. The app is told nothing of it. */
export function seedMessages(world: World): void {
  const now = Math.floor(world.config.now() / 1000);
  const tsOf = (said: Said) => `${now - said.minutesAgo * 60}.${String(said.minutesAgo).padStart(6, '0')}`;
  for (const said of talk) {
    const root = said.under === undefined ? undefined : talk[said.under];
    world.workspace.put({
      type: 'message',
      channel: said.channel,
      ts: tsOf(said),
      team: ids.team,
      ...author(world, said),
      ...(said.attachments === undefined ? {} : { attachments: said.attachments }),
      ...(root === undefined ? {} : { thread_ts: tsOf(root) }),
    });
  }
}
