import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatFinding } from '../../src/catalog/finding.ts';
import { channelPattern } from '../../src/config/channel-patterns.ts';
import { parseConfig } from '../../src/config/file.ts';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { defaultWatch } from '../../src/config/schema.ts';
import { backendSettings } from '../../src/links/backends/index.ts';
import { logIds } from './log-ids.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const example = read('mgscode.example.yml');
/** The example as somebody makes their own of it, by what it says at its top. */
const switchedOn = example.replaceAll(/: (?:\[\]|\{\})\n(?=# {2})/g, ':\n').replaceAll(/^# {2}/gm, '  ');

const schemaText = read('mgscode.schema.json');
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const fits = ajv.compile(JSON.parse(schemaText));

function config(text: string) {
  const result = parseConfig('mgscode.example.yml', text, logIds);
  if (!result.ok) throw new Error(result.findings.map(formatFinding).join('\n'));
  return result.config;
}

describe('the example', () => {
  it('is in order and shows the defaults', () => {
    expect(config(example)).toEqual({
      channels: { watch: defaultWatch.map(channelPattern), languages: {} },
      bots: [],
      admins: [],
      language: 'auto',
      environments: [],
    });
    expect(config(example)).toEqual(config(''));
  });

  it('stays in order when its samples are switched on', () => {
    const { channels, bots, admins, environments } = config(switchedOn);
    expect(channels.languages).toEqual({ zh: [channelPattern('cn-*')] });
    expect({ bots, admins }).toEqual({ bots: ['B012AB3CD'], admins: ['U012AB3CD'] });
    expect(environments.map(({ name }) => name)).toEqual(['prod', 'test']);
  });

  it('shows every kind of backend, and every key of an environment', () => {
    const [prod] = config(switchedOn).environments;
    const kinds = Object.values(prod?.logs ?? {}).map((settings) => settings?.kind);
    expect(kinds.toSorted()).toEqual(backendSettings.options.map(({ shape }) => shape.kind.value).toSorted());
    const [given] = parse(switchedOn).environments;
    expect(Object.keys(given)).toEqual(Object.keys(prod ?? {}));
  });

  it('shows the defaults of an environment in the samples too', () => {
    const [prod, test] = config(switchedOn).environments;
    expect(prod).toMatchObject({ sharedChannels: test?.sharedChannels, window: test?.window });
  });

  it('tells editors of the schema in its first line', () => {
    expect(example.split('\n', 1)).toEqual(['# yaml-language-server: $schema=./mgscode.schema.json']);
  });
});

describe('the schema for editors', () => {
  it('is what `npm run schema` writes', () => {
    expect(schemaText).toBe(configJsonSchema(logIds));
  });

  it.each([
    ['the example', example],
    ['the example with its samples switched on', switchedOn],
    ['a file that says nothing', '{}'],
  ])('takes %s', (_what, text) => {
    fits(parse(text));
    expect(fits.errors ?? []).toEqual([]);
  });

  it.each([
    ['a key', 'chanels: {}'],
    ['a channel', 'channels: { watch: ["#inc"] }'],
    ['an environment without its deployment', 'environments: [{ name: prod }]'],
    ['a name', 'environments: [{ name: Prod, deployment: public }]'],
    ['a duration', 'environments: [{ name: prod, deployment: public, window: { before: 15 } }]'],
    ['a log', 'environments: [{ name: prod, deployment: public, logs: { nginx: { kind: template } } }]'],
    ['a kind', 'environments: [{ name: prod, deployment: public, logs: { gateway: { kind: influx } } }]'],
    ['settings', 'environments: [{ name: prod, deployment: public, logs: { gateway: { kind: loki } } }]'],
  ])('refuses %s that is wrong, as the bot does', (_what, text) => {
    expect(fits(parse(text))).toBe(false);
    expect(parseConfig('mgscode.yml', text, logIds).ok).toBe(false);
  });

  it('says something of every key', () => {
    const { environments } = JSON.parse(schemaText).properties;
    for (const [key, about] of Object.entries(environments.items.properties)) {
      expect({ key, about }).toMatchObject({ about: { description: expect.any(String) } });
    }
  });
});
