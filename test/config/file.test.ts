import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/catalog/finding.ts';
import { channelPattern } from '../../src/config/channel-patterns.ts';
import { loadConfig, parseConfig } from '../../src/config/file.ts';
import { defaultWatch } from '../../src/config/schema.ts';
import { logs } from './known-logs.ts';

const defaults = {
  channels: { watch: defaultWatch.map(channelPattern), languages: {} },
  bots: [],
  admins: [],
  language: 'auto',
  environments: [],
};

describe('a configuration', () => {
  it.each([
    ['nothing', '', defaults],
    ['comments alone', '# later\n', defaults],
    [
      'one key',
      'bots: [B012AB3CD, A012AB3CD, U012AB3CD]\n',
      { ...defaults, bots: ['B012AB3CD', 'A012AB3CD', 'U012AB3CD'] },
    ],
    ['channels without patterns', 'channels: {}\n', defaults],
    ['no channel to watch', 'channels:\n  watch: []\n', { ...defaults, channels: { watch: [], languages: {} } }],
    [
      'patterns',
      'channels:\n  watch: [ops, "*-故障"]\n',
      { ...defaults, channels: { watch: [['ops'], ['', '-故障']], languages: {} } },
    ],
    [
      'admins, also of an Enterprise Grid',
      'admins:\n  - U012AB3CD\n  - W012AB3CD\n',
      { ...defaults, admins: ['U012AB3CD', 'W012AB3CD'] },
    ],
  ])('of %s is filled up with defaults', (_what, text, config) => {
    expect(parseConfig('mgscode.yml', text, logs)).toMatchObject({ ok: true, config });
  });

  it.each([
    ['chanels:\n  watch: []\n', 'mgscode.yml:1:1: unknown key "chanels"; did you mean "channels"?'],
    ['channels:\n  wach: []\n', 'mgscode.yml:2:3: unknown key "wach"; did you mean "watch"?'],
    ['channels:\n  watch: inc-*\n', 'mgscode.yml:2:10: "watch" must be a list; start each of its lines with "- "'],
    [
      'channels:\n  watch:\n    - "#inc-*"\n',
      'mgscode.yml:3:7: item 1 of "watch" cannot be "#inc-*": write the name without "#", and only "*" for any characters',
    ],
    [
      'channels:\n  watch:\n    - inc-?\n',
      'mgscode.yml:3:7: item 1 of "watch" cannot be "inc-?": write the name without "#", and only "*" for any characters',
    ],
    [
      'channels:\n  watch:\n    - *-inc\n',
      'mgscode.yml:3:7: "*-inc" is a YAML alias, which is not read here; put it in quotes if the * is meant, else write the value out',
    ],
    [
      `channels:\n  watch: [${'a'.repeat(81)}]\n`,
      'mgscode.yml:2:11: item 1 of "watch" must have at most 80 characters',
    ],
    [
      'bots: [alertbot]\n',
      'mgscode.yml:1:8: item 1 of "bots" cannot be "alertbot": write an id such as B012AB3CD, not a name: the bot\'s (B…), its app\'s (A…) or its user\'s (U…)',
    ],
    [
      'admins:\n  - "@kim"\n',
      'mgscode.yml:2:5: item 1 of "admins" cannot be "@kim": write a member id such as U012AB3CD (in Slack: the profile, then "Copy member ID")',
    ],
    [
      'admins: [B012AB3CD]\n',
      'mgscode.yml:1:10: item 1 of "admins" cannot be "B012AB3CD": write a member id such as U012AB3CD (in Slack: the profile, then "Copy member ID")',
    ],
    [
      'channels:\n  languages:\n    zh: [cn-*, "*-cn"]\n    en: [eu-*, CN-*]\n',
      'mgscode.yml:4:16: item 2 of "en": the pattern cn-* stands under zh already; keep it in one of the two',
    ],
    ['admins:\n', 'mgscode.yml:1:1: "admins" is empty; give it a value or take the line out'],
    ['- a\n', 'mgscode.yml:1:1: this file must be a map, lines of "key: value"'],
  ])('%j is refused', (text, finding) => {
    const result = parseConfig('mgscode.yml', text, logs);
    expect(result.ok ? [] : result.findings.map(formatFinding)).toEqual([finding]);
  });

  it('of any text is data or findings, and never throws', () => {
    const piece = fc.constantFrom(
      'channels',
      'watch',
      'bots',
      'admins',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '*',
      '&a',
      '[',
      ']',
      '"',
      'U1',
      '#',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const result = parseConfig('mgscode.yml', source, logs);
        expect(result.ok ? Array.isArray(result.config.channels.watch) : result.findings.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the configuration file', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'config-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('is read from its path', () => {
    const path = join(home, 'mgscode.yml');
    writeFileSync(path, 'admins: [U012AB3CD]\n');
    expect(loadConfig({ path, required: true }, logs)).toEqual({
      ok: true,
      config: { ...defaults, admins: ['U012AB3CD'] },
      state: 'written',
    });
  });

  it('may be missing unless somebody named it', () => {
    const path = join(home, 'nowhere.yml');
    expect(loadConfig({ path, required: false }, logs)).toEqual({
      ok: true,
      config: defaults,
      state: 'absent',
    });
    const named = loadConfig({ path, required: true }, logs);
    expect(named.ok ? [] : named.findings.map(formatFinding)).toEqual([
      `${path}:1:1: this file cannot be read (ENOENT); check MGSCODE_CONFIG, and that it is there and readable`,
    ]);
  });

  it('that is missing is told by what it was named by', () => {
    const path = join(home, 'nowhere.yml');
    const named = loadConfig({ path, required: true, namedBy: '--config' }, logs);
    expect(named.ok ? [] : named.findings.map(({ message }) => message)).toEqual([
      'this file cannot be read (ENOENT); check --config, and that it is there and readable',
    ]);
  });

  it.each([
    ['', 'empty'],
    ['\n  \n# later\n---\n  # and more\n', 'empty'],
    ['# later\nbots: []\n', 'written'],
    ['--- {}\n', 'written'],
  ])('%j is %s', (text, state) => {
    expect(parseConfig('mgscode.yml', text, logs)).toMatchObject({ state });
  });

  it('must be a file', () => {
    const result = loadConfig({ path: home, required: false }, logs);
    expect(result.ok ? [] : result.findings.map(({ message }) => message)).toEqual([
      'this file cannot be read (EISDIR); check that it is there and readable',
    ]);
  });
});
