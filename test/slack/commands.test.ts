import { describe, expect, it } from 'vitest';
import { helpCommand } from '../../src/slack/commands/help.ts';
import { listCommand } from '../../src/slack/commands/list.ts';
import { commands, findCommand } from '../../src/slack/commands/table.ts';
import type { Services } from '../../src/slack/services.ts';
import { faultsOf } from '../render/slack-limits.ts';
import { catalog } from '../resolve/by-hand.ts';

describe('what is typed after the command', () => {
  it.each<[string, string, readonly string[]]>([
    ['', 'help', []],
    ['   ', 'help', []],
    ['help', 'help', []],
    ['HELP', 'help', []],
    [' help ', 'help', []],
    ['list', 'list', []],
    ['list gateway', 'list', ['gateway']],
    ['List  Security-Guard', 'list', ['security-guard']],
    ['status', 'status', []],
    ['watch', 'watch', []],
    ['quiet', 'quiet', []],
    ['lang', 'lang', []],
    ['帮助', 'help', []],
    ['列表 gateway', 'list', ['gateway']],
    ['语言 zh', 'lang', ['zh']],
    ['lang ZH', 'lang', ['zh']],
    ['lang auto', 'lang', ['auto']],
  ])('%j is the command %s with %j', (text, name, words) => {
    const found = findCommand(text);
    expect([found?.command.name, found?.words]).toEqual([name, words]);
  });

  it.each([
    '4001',
    'help me with 4001',
    'helpless',
    'list 4001',
    'list gateway business',
    'list of users is empty',
    'status 4001',
    'status code 502',
    'watch out for 4001',
    'quiet please',
    'lang fr',
    'lang zh en',
    'constructor',
    'Result-Status: 4001',
  ])('%j is a question', (text) => {
    expect(findCommand(text)).toBeUndefined();
  });
});

const policy = { admins: new Set() };
const services = { catalog, policy } as unknown as Services;
const call = {
  team: 'T1',
  channel: 'C1',
  user: 'U1',
  channelName: async () => 'general',
  shared: false,
  language: 'en',
} as const;

describe('help', () => {
  it('names every command, and what it takes', async () => {
    const { text } = await helpCommand(() => commands).run(services, { ...call, words: [] });
    for (const { name, usage, about } of commands) {
      expect(text).toContain(`/mgscode ${name}${usage === '' ? '' : ` ${usage}`} ${about.en}`);
    }
  });

  it('is a message that Slack takes', async () => {
    expect(faultsOf(await helpCommand(() => commands).run(services, { ...call, words: [] }))).toEqual([]);
  });
});

describe('list', () => {
  it('without a scope names each of them', async () => {
    const { text } = await listCommand.run(services, { ...call, words: [] });
    for (const scope of catalog.scopes.keys()) expect(text).toContain(`/mgscode list ${scope}`);
  });

  it.each([...catalog.scopes.keys()])('of %s names every code of it, in a message that Slack takes', async (scope) => {
    const message = await listCommand.run(services, { ...call, words: [scope] });
    const shown = JSON.stringify(message.blocks);
    const entries = catalog.entries.filter((entry) => entry.scope === scope);
    expect(entries.filter((entry) => !shown.includes(`*${entry.code}*`)).map((entry) => entry.code)).toEqual([]);
    expect(faultsOf(message)).toEqual([]);
    expect(message.text.length).toBeGreaterThan(50);
  });
});
