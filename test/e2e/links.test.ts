import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { environments, loki } from '../links/environments.ts';
import { modes } from './bot.ts';
import { buttons, headline, live, shown } from './looks.ts';
import { timeoutHeaders, timeoutTrace } from './pastes.ts';
import { useStage } from './stage.ts';

const config = {
  environments: [
    ...environments(
      {
        name: 'prod',
        match: { workspaces: ['production'], channels: ['inc-prod-*'] },
        logs: loki,
        timeZone: 'Asia/Shanghai',
      },
      { name: 'test', match: { workspaces: ['sit'] }, logs: loki, sharedChannels: true },
    ),
  ],
};

const inProduction = `${timeoutHeaders}\nWorkspaceId: production`;
const event = 1_700_470_312_015;
const hour = 3_600_000;
const minute = 60_000;

/** What the first link of a reply asks Grafana for. */
function searchOf(message: SlackMessage): { expr: string; from: number; to: number } {
  const [url = ''] = live(message).filter((address) => address.startsWith('https://grafana.test/explore?'));
  const { logs } = JSON.parse(new URL(url).searchParams.get('panes') ?? '');
  return { expr: logs.queries[0].expr, from: Number(logs.range.from), to: Number(logs.range.to) };
}

describe.each(modes)('links into logs over %s', (mode) => {
  const stage = useStage(mode, { config });

  async function ask(text: string, channel = stage.channel()): Promise<SlackMessage> {
    return stage.reply(await stage.slack.say(channel, `@mgscode ${text}`));
  }

  async function command(text: string, channel = stage.channel()): Promise<SlackMessage> {
    const { message } = await stage.slack.command(channel, `/mgscode ${text}`);
    return message as SlackMessage;
  }

  async function press(message: SlackMessage, label: string): Promise<SlackMessage> {
    expect(await stage.slack.click(message, label)).toMatchObject({ acked: true });
    await stage.quiet();
    return stage.slack.message(message.channel, message.ts) as SlackMessage;
  }

  it('lead to the trace, an hour to either side, in the environment of the workspace', async () => {
    const reply = await ask(inProduction);
    expect(searchOf(reply)).toEqual({ expr: `{app="mgs"} |= "${timeoutTrace}"`, from: event - hour, to: event + hour });
    expect(shown(reply)).toContain('prod · Grafana (Loki) ↗');
    expect(shown(reply)).toContain('narrowed by trace id');
    expect(shown(reply)).not.toContain('private cloud');
  });

  it('say their window so that each reader sees their own zone', async () => {
    const source = JSON.stringify((await ask(inProduction)).blocks);
    for (const moment of [event - hour, event + hour]) {
      expect(source).toContain(`<!date^${Math.floor(moment / 1000)}^{date_short_pretty} {time_secs}|`);
    }
  });

  it('search around the message where the error has no time, in the environment of the channel', async () => {
    const channel = stage.channel({ name: `inc-prod-${mode}` });
    const root = await stage.slack.say(channel, '@mgscode 4001 com.acme.pay');
    const moment = Math.floor(Number(root.ts) * 1000);
    const { expr, from, to } = searchOf(await stage.reply(root));
    expect(expr).toMatch(/^\{app="mgs"\}.* \|~ ".*4001.*"$/);
    expect([from - moment, to - moment]).toEqual([-15 * minute, 5 * minute]);
  });

  it('stay as they were when the answer is opened and folded', async () => {
    const short = await ask(inProduction);
    const long = await press(short, 'More');
    expect(searchOf(long)).toEqual(searchOf(short));
    expect(shown(await press(long, 'Less'))).toBe(shown(short));
  });

  it('stay around the message when the answer is opened later', async () => {
    const channel = stage.channel({ name: `inc-prod-later-${mode}` });
    const short = await ask('4001', channel);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { from, to } = searchOf(short);
    const again = searchOf(await press(short, 'More'));
    expect(Math.abs(again.from - from)).toBeLessThan(1_000);
    expect(again.to - again.from).toBe(to - from);
  });

  it('are not guessed: a button for each environment makes them for everybody', async () => {
    const open = await ask(timeoutHeaders);
    expect(live(open)).toEqual([]);
    expect(shown(open)).toContain('Which environment is it?');
    expect(buttons(open)).toEqual(['Logs in prod', 'Logs in test', 'More']);
    const chosen = await press(open, 'Logs in test');
    expect(shown(chosen)).toContain('test · Grafana (Loki) ↗');
    expect(searchOf(chosen).expr).toContain(timeoutTrace);
    expect(buttons(chosen)).toEqual(['Logs in prod', 'More']);
    expect(shown(await press(chosen, 'More'))).toContain('test · Grafana (Loki) ↗');
    expect(shown(await press(chosen, 'Logs in prod'))).toContain('prod · Grafana (Loki) ↗');
  });

  it('are of the environment that a question asks for', async () => {
    const reply = await command('4001 env=test');
    expect(headline(reply)).toMatch(/^4001 · /);
    expect(shown(reply)).toContain('test · Grafana (Loki) ↗');
    expect(shown(reply)).not.toContain('prod · ');
  });

  it('are none for an environment that there is not, and the answer says which there are', async () => {
    const reply = await command('4001 env=prd');
    expect(headline(reply)).toMatch(/^4001 · /);
    expect(shown(reply)).toContain('There is no environment prd, only prod, test.');
    expect(live(reply)).toEqual([]);
  });

  it('are for what the thread said, in the environment that the mention asks for', async () => {
    const channel = stage.channel();
    const root = await stage.slack.say(channel, timeoutHeaders);
    const question = await stage.slack.say(channel, '@mgscode env=prod', { threadTs: root.ts });
    const [reply] = await stage.replies({ channel, ts: root.ts });
    expect(question.thread_ts).toBe(root.ts);
    expect(reply && searchOf(reply).expr).toContain(timeoutTrace);
    expect(reply && shown(reply)).toContain('prod · Grafana (Loki) ↗');
  });

  const stamped = '2023-11-20 16:51:52,015 ERROR RPCException: [4001] : timeout com.acme.pay';

  it('read a stamp without a zone in the zone of the environment, also of one that is chosen later', async () => {
    const around = { from: event - 15 * minute, to: event + 5 * minute };
    expect(searchOf(await ask(`${stamped} env=prod`))).toMatchObject(around);
    expect(searchOf(await press(await ask(stamped), 'Logs in prod'))).toMatchObject(around);
  });

  it('say so where nothing tells the zone of a stamp', async () => {
    const reply = await ask(`${stamped} env=test`);
    expect(shown(reply)).toContain('names no zone, so the links search around the message');
    expect(shown(reply)).toContain('2023-11-20 16:51:52 (in a zone it does not say)');
  });

  it('are not asked for by a secret: it is masked where the answer repeats it, and the person is told', async () => {
    const reply = await command('7002 env=LTAI5tyuWJA1FeUuHpTZcYQ3');
    expect(shown(reply)).toMatch(/There is no environment \[secret\]/);
    expect(JSON.stringify(reply.blocks)).not.toContain('LTAI5t');
    expect(shown(reply)).toMatch(/secret/i);
    const list = await command('list password=correcthorsebattery');
    expect(shown(list)).toMatch(/There is no scope password=\[secret\]/);
  });

  it('stand in an answer that nobody asked for, too', async () => {
    const channel = stage.channel({ name: `inc-prod-heard-${mode}` });
    const reply = await stage.reply(await stage.slack.say(channel, timeoutHeaders));
    expect(searchOf(reply).expr).toContain(timeoutTrace);
    expect(buttons(reply)).toEqual(['More', 'Remove']);
  });

  it('are not shown where another company reads along, unless the environment allows it', async () => {
    const channel = stage.channel();
    stage.slack.shareExternally(channel);
    const closed = await ask(inProduction, channel);
    expect(live(closed)).toEqual([]);
    expect(shown(closed)).toContain('No internal links here: this channel is shared with another company.');
    const open = await ask(`${timeoutHeaders}\nWorkspaceId: sit`, channel);
    expect(shown(open)).toContain('test · Grafana (Loki) ↗');
  });

  it('are not shown there when a private answer is shared, but are to the person who asked', async () => {
    const channel = stage.channel();
    stage.slack.shareExternally(channel);
    const mine = await command('4001 env=prod', channel);
    expect(shown(mine)).toContain('prod · Grafana (Loki) ↗');
    expect(shown(await press(mine, 'More'))).toContain('prod · Grafana (Loki) ↗');
    await stage.slack.click(mine, 'Share');
    const [shared] = await stage.posts(channel);
    expect(shared && live(shared).filter((address) => address.includes('grafana'))).toEqual([]);
    expect(shared && shown(shared)).toContain('No internal links here');
  });
});
