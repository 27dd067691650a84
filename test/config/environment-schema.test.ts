import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/catalog/finding.ts';
import { parseConfig } from '../../src/config/file.ts';
import { readWish } from '../../src/links/wish.ts';
import { logIds, logs } from './known-logs.ts';

const start = 'environments:\n  - name: prod\n    deployment: private\n';
const loki = '{ kind: loki, url: "https://grafana.example.com", datasource: P8E8, labels: { app: mgs } }';

function parsed(text: string) {
  const result = parseConfig('mgscode.yml', text, logs);
  if (!result.ok) throw new Error(result.findings.map(formatFinding).join('\n'));
  return result.config.environments;
}

function findings(text: string): readonly string[] {
  const result = parseConfig('mgscode.yml', text, logs);
  return result.ok ? [] : result.findings.map(formatFinding);
}

describe('an environment', () => {
  it('is filled up with defaults', () => {
    expect(parsed(start)).toEqual([
      {
        name: 'prod',
        deployment: 'private',
        match: { workspaces: [], apps: [], channels: [] },
        sharedChannels: false,
        window: { before: 900_000, after: 300_000, trace: 3_600_000 },
        logs: {},
      },
    ]);
  });

  it('is taken as it stands, with durations in milliseconds and patterns ready to compare with', () => {
    const text = `${start}    timeZone: Asia/Shanghai
    match: { workspaces: [prod], apps: [ONEX570DA892117], channels: ["Inc-prod-*"] }
    sharedChannels: true
    window: { before: 90s, after: 2h, trace: 1d }
    logs: { gateway: ${loki}, gateway-error: ${loki} }
`;
    const settings = {
      kind: 'loki',
      url: 'https://grafana.example.com',
      datasource: 'P8E8',
      labels: { app: 'mgs' },
    };
    expect(parsed(text)).toEqual([
      {
        name: 'prod',
        deployment: 'private',
        timeZone: 'Asia/Shanghai',
        match: { workspaces: ['prod'], apps: ['ONEX570DA892117'], channels: [['inc-prod-', '']] },
        sharedChannels: true,
        window: { before: 90_000, after: 7_200_000, trace: 86_400_000 },
        logs: { gateway: settings, 'gateway-error': settings },
      },
    ]);
  });

  it.each(['1s', '604800s', '10080m', '168h', '7d'])('may have a window of %s', (window) => {
    expect(parsed(`${start}    window: { before: ${window} }\n`)).toHaveLength(1);
  });

  it.each(['UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Ushuaia', 'Etc/GMT-8', 'asia/tokyo'])(
    'may be in the zone %s',
    (zone) => {
      expect(parsed(`${start}    timeZone: ${zone}\n`)).toMatchObject([{ timeZone: zone }]);
    },
  );

  it('may have a link for every log of the catalog, and for all of a host', () => {
    const there = logIds.filter((id) => id !== 'support-ticket');
    const lines = ['gateway', 'business', 'phone', 'default', ...there].map((key) => `      ${key}: ${loki}\n`);
    expect(Object.keys(parsed(`${start}    logs:\n${lines.join('')}`)[0]?.logs ?? {})).toHaveLength(4 + there.length);
  });

  it('may name any log where the catalog cannot say which there are, but only with settings in order', () => {
    expect(parseConfig('mgscode.yml', `${start}    logs: { some-log: ${loki} }\n`, undefined).ok).toBe(true);
    expect(parseConfig('mgscode.yml', `${start}    logs: { some-log: { kind: loki } }\n`, undefined).ok).toBe(false);
  });
});

const durations = 'write a number and its unit, from 1s to 7d, such as 90s, 15m or 2h';
const zones = 'write an IANA name such as UTC or Asia/Shanghai, which is the time of Beijing';

describe('an environment is refused for', () => {
  it.each([
    ['window: { before: 90 }', `4:23: "before" cannot be "90": ${durations}`],
    ['window: { before: 15 m }', `4:23: "before" cannot be "15 m": ${durations}`],
    ['window: { after: 0s }', `4:22: "after" cannot be "0s": ${durations}`],
    ['window: { after: 500ms }', `4:22: "after" cannot be "500ms": ${durations}`],
    ['window: { trace: 8d }', `4:22: "trace" cannot be "8d": ${durations}`],
    ['window: { trace: 604801s }', `4:22: "trace" cannot be "604801s": ${durations}`],
    ['window: { trace: -1h }', `4:22: "trace" cannot be "-1h": ${durations}`],
    ['window: 15m', '4:13: "window" must be a map, lines of "key: value"'],
    ['window: { befor: 1h }', '4:15: unknown key "befor"; did you mean "before"?'],
    ['timeZone: Asia/Shangai', '4:15: "timeZone" cannot be "Asia/Shangai": did you mean Asia/Shanghai?'],
    ['timeZone: Asia/Beijing', `4:15: "timeZone" cannot be "Asia/Beijing": ${zones}`],
    ['timeZone: CST', `4:15: "timeZone" cannot be "CST": ${zones}`],
    ['timeZone: +08:00', `4:15: "timeZone" cannot be "+08:00": ${zones}`],
    ['timeZone: 8', `4:15: "timeZone" cannot be "8": ${zones}`],
    ['timeZone: -3.5', `4:15: "timeZone" cannot be "-3.5": ${zones}`],
    ['timezone: UTC', '4:5: unknown key "timezone"; did you mean "timeZone"?'],
    ['sharedChannels: yes', '4:21: "sharedChannels" must be true or false, without quotes'],
    ['match: { workspace: [a] }', '4:14: unknown key "workspace"; did you mean "workspaces"?'],
    ['match: { workspaces: prod }', '4:26: "workspaces" must be a list; start each of its lines with "- "'],
    ['match: { workspaces: [1] }', '4:27: item 1 of "workspaces" must be text; put quotes around it'],
    [
      'match: { workspaces: ["*"] }',
      '4:27: item 1 of "workspaces" cannot be "*": write one workspace id as the console shows it, such as prod',
    ],
    [
      'match: { apps: [X, "a b c d"] }',
      '4:21: item 1 of "apps" cannot be "X": write one app id as the console shows it, such as ONEX570DA892117',
      '4:24: item 2 of "apps" cannot be "a b c d": write one app id as the console shows it, such as ONEX570DA892117',
    ],
    [
      'match: { channels: ["#inc"] }',
      '4:25: item 1 of "channels" cannot be "#inc": write the name without "#", and only "*" for any characters',
    ],
    [`logs: { gatway: ${loki} }`, '4:13: unknown key "gatway"; did you mean "gateway"?'],
    [`logs: { gateway-eror: ${loki} }`, '4:13: unknown key "gateway-eror"; did you mean "gateway-error"?'],
    [
      `logs: { nginx: ${loki} }`,
      `4:13: unknown key "nginx"; the keys here are gateway, business, phone, default, ${logIds.join(', ')}`,
    ],
    ['logs: { gateway: https://a.example }', '4:22: "gateway" must be a map, lines of "key: value"'],
    ['logs: { gateway: { kind: lokki } }', '4:30: "kind" cannot be "lokki"; did you mean "loki"?'],
    ['logs:', '4:5: "logs" is empty; give it a value or take the line out'],
  ])('%s', (line, ...expected) => {
    expect(findings(`${start}    ${line}\n`)).toEqual(expected.map((each) => `mgscode.yml:${each}`));
  });

  it('a kind of backend that there is none of, or that is missing, and hears which there are', () => {
    const kinds = 'loki, kibana, opensearch, sls, splunk, template';
    expect(findings(`${start}    logs: { gateway: { kind: influx } }\n`)).toEqual([
      `mgscode.yml:4:30: "kind" cannot be "influx"; use one of ${kinds}`,
    ]);
    expect(findings(`${start}    logs: { gateway: { url: "https://a.example" } }\n`)).toEqual([
      `mgscode.yml:4:22: the key "kind" is missing; add it, with one of ${kinds}`,
    ]);
  });

  it('its name, its deployment and what it leaves out', () => {
    expect(findings('environments:\n  - name: Prod\n  - deployment: privat\n')).toEqual([
      'mgscode.yml:2:5: the key "deployment" is missing; add it, with one of private, public',
      'mgscode.yml:2:11: "name" cannot be "Prod": write it in small letters, digits and "-", and begin with a letter or digit',
      'mgscode.yml:3:5: the key "name" is missing; add it',
      'mgscode.yml:3:17: "deployment" cannot be "privat"; did you mean "private"?',
    ]);
  });

  it('what another environment has already', () => {
    const text = `environments:
  - { name: a, deployment: public, match: { workspaces: [w, x, x], apps: [APP1], channels: [ops] } }
  - { name: a, deployment: public, match: { workspaces: [x], apps: [APP2, APP1], channels: [ops] } }
  - { name: b, deployment: public, match: { workspaces: [X, w] } }
`;
    expect(findings(text)).toEqual([
      'mgscode.yml:3:13: "name": another environment is called a already; give this one another name',
      'mgscode.yml:3:58: item 1 of "workspaces": the workspace x is listed by the environment a already; list it in one of the two',
      'mgscode.yml:3:75: item 2 of "apps": the app APP1 is listed by the environment a already; list it in one of the two',
      'mgscode.yml:4:61: item 2 of "workspaces": the workspace w is listed by the environment a already; list it in one of the two',
    ]);
  });

  it('an address of a backend that is none, or that holds a password, which is not repeated', () => {
    for (const url of ['grafana', 'ftp://grafana.example.com', 'https://me:hunter22@grafana.example.com']) {
      const settings = `{ kind: loki, url: "${url}", datasource: P8E8, labels: { app: mgs } }`;
      const [finding, ...others] = findings(`${start}    logs: { gateway: ${settings} }\n`);
      expect(finding).toMatch(/^mgscode\.yml:4:41: "url": write a whole address such as https:/);
      expect(finding).not.toContain('hunter22');
      expect(others).toEqual([]);
    }
  });
});

describe('a link that nobody would ever see', () => {
  const said = (deployment: string, protocol: string | undefined, keys: readonly string[]): readonly string[] => {
    const attached = protocol === undefined ? '' : `protocol: ${protocol}, `;
    const links = keys.map((key) => `${key}: ${loki}`).join(', ');
    const text = `environments: [{ name: prod, deployment: ${deployment}, ${attached}logs: { ${links} } }]\n`;
    return findings(text).map((finding) => finding.replace(/^mgscode\.yml:1:\d+: /, ''));
  };
  const dead = (key: string, where: string, only: string): string => {
    const setting = where.split(' ')[0];
    return `"${key}": with ${where} there is no such log, only with ${only}, so nobody would see this; take it out, or change "${setting}"`;
  };

  it.each<[string, string | undefined, readonly string[], readonly string[]]>([
    ['public', undefined, ['gateway'], [dead('gateway', 'deployment public', 'private')]],
    [
      'public',
      'MPC',
      ['gateway-error', 'gateway-default', 'business-monitor'],
      [dead('gateway-error', 'deployment public', 'private'), dead('gateway-default', 'deployment public', 'private')],
    ],
    ['private', undefined, ['support-ticket'], [dead('support-ticket', 'deployment private', 'public')]],
    [
      'private',
      'HTTP',
      ['business-monitor', 'business-boot', 'business-own'],
      [
        dead('business-monitor', 'protocol HTTP', 'MPC or DUBBO'),
        dead('business-boot', 'protocol HTTP', 'MPC or DUBBO'),
      ],
    ],
    ['private', 'MPC', ['business-own', 'business-monitor'], [dead('business-own', 'protocol MPC', 'HTTP')]],
    ['public', 'DUBBO', ['business-own'], [dead('business-own', 'protocol DUBBO', 'HTTP')]],
    ['public', 'HTTP', ['business', 'default', 'phone', 'business-own', 'phone-logcat', 'support-ticket'], []],
    ['private', undefined, ['gateway', 'business', 'default', 'business-own', 'business-monitor'], []],
  ])('with %s and %s is found among %j', (deployment, protocol, keys, expected) => {
    expect(said(deployment, protocol, keys)).toEqual(expected);
  });
});

it('an environment may be called what a question can choose, and nothing else', () => {
  for (const name of ['prod', '1', 'a-b', 'x-', '0'.repeat(40)]) {
    expect(parsed(`environments:\n  - { name: "${name}", deployment: public }\n`)).toHaveLength(1);
    expect(readWish(`4001 env=${name}`, [])).toEqual({ text: '4001', named: name });
  }
  for (const name of ['-prod', '-', '--', '0'.repeat(41)]) {
    expect(findings(`environments:\n  - { name: "${name}", deployment: public }\n`)).toHaveLength(1);
    expect(readWish(`4001 env=${name}`, []).named).toBeUndefined();
  }
});

it('environments of any text are data or findings of one line each, and never throw', () => {
  const words = ['environments:', '- ', 'name: a', 'deployment: public', 'match:', 'workspaces:', 'logs:', 'gateway:'];
  const piece = fc.constantFrom(
    ...words,
    'kind: loki',
    'window:',
    'before: 5m',
    '\n',
    '  ',
    '    ',
    '{',
    '}',
    ',',
    '[',
    ']',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((each) => each.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const result = parseConfig('mgscode.yml', `environments:\n  - name: a\n${source}`, logs);
      expect(result.ok || result.findings.length > 0).toBe(true);
      for (const { message } of result.ok ? [] : result.findings) expect(message).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 500 },
  );
});
