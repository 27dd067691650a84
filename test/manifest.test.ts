import { readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { makePointer } from '../src/point.ts';
import { draw } from '../src/slack/draw.ts';
import { actions, commandName, environmentActions, events, shortcutId } from '../src/slack/ids.ts';
import { makeInTurn } from '../src/slack/in-turn.ts';
import { registerListeners } from '../src/slack/listeners/index.ts';
import type { Services } from '../src/slack/services.ts';
import { surfaces } from '../src/slack/values.ts';
import { environments, loki } from './links/environments.ts';
import { byNumber, byWords, codes, matches } from './render/answers.ts';
import { answerTo, catalog, mention, mentions } from './resolve/by-hand.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const manifestText = read('manifest.yml');
const schema = JSON.parse(read('test/schemas/slack-manifest.schema.json'));

/** The parts of the manifest that the code has to keep up with. */
const manifest = z
  .looseObject({
    _metadata: z.object({ major_version: z.number() }),
    features: z.looseObject({
      bot_user: z.object({ display_name: z.string(), always_online: z.boolean() }),
      app_home: z.object({ messages_tab_enabled: z.boolean(), messages_tab_read_only_enabled: z.boolean() }).loose(),
      slash_commands: z.array(z.looseObject({ command: z.string(), should_escape: z.boolean() })),
      shortcuts: z.array(z.looseObject({ name: z.string(), type: z.string(), callback_id: z.string() })),
    }),
    settings: z.looseObject({
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
      interactivity: z.looseObject({ is_enabled: z.boolean() }),
      org_deploy_enabled: z.boolean(),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.boolean(),
    }),
  })
  .parse(parse(manifestText));

const subscriptions = manifest.settings.event_subscriptions.bot_events;

/** What Slack's own schema has against a manifest. */
function schemaProblems(given: unknown): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(given);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** What is registered, by the method of Bolt's app that it is registered with. */
function registered(): Readonly<Record<string, readonly unknown[]>> {
  const kept: Record<string, unknown[]> = { command: [], event: [], shortcut: [], action: [] };
  const keep = (method: string) => (constraint: unknown) => void kept[method]?.push(constraint);
  const recorder = Object.fromEntries(Object.keys(kept).map((method) => [method, keep(method)]));
  const care = { inTurn: makeInTurn(), intake: { of: () => undefined } };
  registerListeners(recorder as unknown as App, () => ({}) as Services, care);
  return kept;
}

const listeners = registered();
const sorted = (values: Iterable<unknown>) => [...new Set(values)].map(String).sort();

describe('the manifest', () => {
  it('is one that Slack takes', () => {
    expect(schemaProblems(parse(manifestText))).toEqual([]);
  });

  it('is still one when it is switched to HTTP as its comments say', () => {
    const lines = manifestText
      .replace(/# (request_url|url): /g, '$1: ')
      .replace('socket_mode_enabled: true', 'socket_mode_enabled: false');
    const http = parse(lines);
    expect(schemaProblems(http)).toEqual([]);
    const addresses = [
      http.features.slash_commands[0].url,
      http.settings.event_subscriptions.request_url,
      http.settings.interactivity.request_url,
    ];
    expect(addresses).toEqual(addresses.map(() => expect.stringMatching(/^https:\/\/[^/]+\/slack\/events$/)));
  });

  it.each([
    ['a name that is too long', { display_information: { name: 'x'.repeat(36) } }],
    ['an unknown key', { display_information: { name: 'x', colour: 'red' } }],
    [
      'a command without a slash',
      { display_information: { name: 'x' }, features: { slash_commands: [{ command: 'x' }] } },
    ],
  ])('would be refused with %s', (_, wrong) => {
    expect(schemaProblems({ _metadata: { major_version: 2 }, ...wrong })).not.toEqual([]);
  });

  it('makes a bot that is always there and that people can write to', () => {
    const { features, settings, _metadata } = manifest;
    expect(features.bot_user).toEqual({ display_name: 'mgscode', always_online: true });
    expect(features.app_home).toMatchObject({ messages_tab_enabled: true, messages_tab_read_only_enabled: false });
    expect(features.slash_commands.map((command) => command.should_escape)).toEqual([false]);
    expect(settings).toMatchObject({
      interactivity: { is_enabled: true },
      socket_mode_enabled: true,
      org_deploy_enabled: false,
      token_rotation_enabled: false,
    });
    expect(_metadata).toEqual({ major_version: 2 });
  });
});

describe('everything that Slack can send has a listener, and nothing else has', () => {
  it('commands', () => {
    expect(listeners.command).toEqual([commandName]);
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([commandName]);
  });

  it('shortcuts', () => {
    expect(listeners.shortcut).toEqual([{ callback_id: shortcutId, type: 'message_action' }]);
    expect(manifest.features.shortcuts).toMatchObject([
      { callback_id: shortcutId, type: 'message', name: 'Explain gateway error' },
    ]);
  });

  it('events', () => {
    expect(sorted(listeners.event ?? [])).toEqual(sorted(events));
    expect(sorted(subscriptions.map((event) => event.replace(/^message\..*/, 'message')))).toEqual(sorted(events));
  });

  it('the buttons that replies have, over the whole catalog', () => {
    const some = catalog.entries.slice(0, 3);
    const many = environments(...Array.from({ length: 12 }, () => ({ logs: loki })));
    const answers = [
      ...catalog.entries.map((entry) => codes([byNumber(entry)])),
      ...catalog.entries.map((entry) => matches([byWords(entry)])),
      ...['4', '203', '4004', '8003', '9999'].map((code) => answerTo({ mentions: [mention(code)] })),
      answerTo({ mentions: mentions(['4001', '7003', '203']) }),
      makePointer(many).point(answerTo({ mentions: [mention('4001')] }), { shared: false, at: 0 }),
      matches(
        some.map((entry) => byWords(entry)),
        { confident: false },
      ),
      matches(
        some.map((entry) => byWords(entry)),
        { shared: 'a phrase' },
      ),
    ];
    const views = surfaces.flatMap((surface) => [true, false].map((full) => ({ surface, full })));
    const drawn = answers.flatMap((answer) => views.map((view) => JSON.stringify(draw(answer, catalog, view).blocks)));
    const ids = drawn.flatMap((blocks) => Array.from(blocks.matchAll(/"action_id":"([^"]*)"/g), ([, id]) => id));
    const all = [...Object.values(actions), ...environmentActions];
    expect(sorted(ids)).toEqual(sorted(all));
    expect(sorted(listeners.action ?? [])).toEqual(sorted(all));
    expect(listeners.action).toHaveLength(all.length);
  });
});

describe('what replies and the README call things', () => {
  it('is what the manifest calls them', () => {
    const { shortcuts } = manifest.features;
    const help = read('src/slack/commands/help.ts');
    for (const { name } of shortcuts) {
      expect(help).toContain(name);
      expect(read('README.md')).toContain(name);
    }
  });
});
