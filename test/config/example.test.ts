import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatFinding } from '../../src/catalog/finding.ts';
import { logKeys } from '../../src/catalog/schema.ts';
import { channelPattern } from '../../src/config/channel-patterns.ts';
import { parseConfig } from '../../src/config/file.ts';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { defaultWatch } from '../../src/config/schema.ts';
import { backendSettings } from '../../src/links/backends/index.ts';
import { logs } from './known-logs.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const example = read('mgscode.example.yml');
/** The example as somebody makes their own of it, by what it says at its top. */
const switchedOn = example.replaceAll(/: (?:\[\]|\{\})\n(?=# {2})/g, ':\n').replaceAll(/^# {2}/gm, '  ');

const place = 'name: prod, deployment: public';
const loki = 'kind: loki, url: "https://grafana.example.com", datasource: P8E8';

/** Settings of every kind of backend with what its sample has, at this address. */
function addressed(url: string): [string, string][] {
  const [prod] = parse(switchedOn).environments;
  return Object.values<{ kind: string }>(prod.logs).map((settings) => {
    const logs = { phone: { ...settings, url } };
    return [`the address ${url} of ${settings.kind}`, JSON.stringify({ environments: [{ ...prod, logs }] })];
  });
}

const schemaText = read('mgscode.schema.json');
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const fits = ajv.compile(JSON.parse(schemaText));

function config(text: string) {
  const result = parseConfig('mgscode.example.yml', text, logs);
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

  it.each(backendSettings.options.map(({ shape }) => [shape.kind.value, shape] as const))(
    'shows every key that %s has, and none that it refuses',
    (kind, shape) => {
      const [prod] = parse(switchedOn).environments;
      const sample = Object.values<Record<string, unknown>>(prod.logs).find((each) => each.kind === kind);
      expect(Object.keys(sample ?? {})).toEqual(Object.keys(shape));
    },
  );

  it('shows every field that can be searched for', () => {
    const fields = Object.values(config(switchedOn).environments[0]?.logs ?? {}).map((settings) =>
      settings?.kind === 'template' ? [] : Object.keys(settings?.fields ?? {}),
    );
    expect(new Set(fields.flat())).toEqual(new Set(logKeys));
  });

  it('explains every key of an environment and of a backend where it is first used', () => {
    const lines = switchedOn.slice(switchedOn.indexOf('\nenvironments:')).split('\n');
    const keys = backendSettings.options.flatMap(({ shape }) => Object.keys(shape)).filter((key) => key !== 'kind');
    const [prod] = parse(switchedOn).environments;
    for (const key of [...Object.keys(prod), ...keys]) {
      const at = lines.findIndex((line) => line.trim().replace(/^- /, '').startsWith(`${key}:`));
      expect([key, lines[at - 1]?.trim()]).toEqual([key, expect.stringMatching(/^# /)]);
    }
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
    expect(schemaText).toBe(configJsonSchema(logs));
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
    ['a zone', 'environments: [{ name: prod, deployment: public, timeZone: 8 }]'],
    ['a zone’s name', 'environments: [{ name: prod, deployment: public, timeZone: CST }]'],
    ['a name that no question can choose', 'environments: [{ name: -prod, deployment: public }]'],
    ...addressed('ftp://logs.example.com/{traceId}/{from}'),
    ...addressed('logs.example.com'),
    ['Loki without a label', `environments: [{ ${place}, logs: { phone: { ${loki}, labels: {} } } }]`],
    ['settings', 'environments: [{ name: prod, deployment: public, logs: { gateway: { kind: loki } } }]'],
  ])('refuses %s that is wrong, as the bot does', (_what, text) => {
    expect(fits(parse(text))).toBe(false);
    expect(parseConfig('mgscode.yml', text, logs).ok).toBe(false);
  });

  it('says something of every key, and which log each is', () => {
    const { properties } = JSON.parse(schemaText).properties.environments.items;
    for (const [key, about] of [...Object.entries(properties), ...Object.entries(properties.logs.properties)]) {
      expect({ key, about }).toMatchObject({ about: { description: expect.any(String) } });
    }
  });
});
