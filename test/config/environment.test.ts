import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configFileOf, readEnvironment } from '../../src/config/environment.ts';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-abc' };
const app = { SLACK_APP_TOKEN: 'xapp-1-abc' };
const signing = { SLACK_SIGNING_SECRET: 'a1b2c3' };

function settings(env: Record<string, string | undefined>) {
  const result = readEnvironment(env);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.settings;
}

function problems(env: Record<string, string | undefined>): readonly string[] {
  const result = readEnvironment(env);
  return result.ok ? [] : result.problems;
}

const sandbox = { mode: 'sandbox' };
const socket = { mode: 'socket', botToken: 'xoxb-1-abc', appToken: 'xapp-1-abc' };
const http = { mode: 'http', botToken: 'xoxb-1-abc', signingSecret: 'a1b2c3' };

describe('the connection is', () => {
  it.each([
    ['the sandbox when nothing is set', {}, sandbox],
    ['the sandbox in development', { NODE_ENV: 'development' }, sandbox],
    ['Socket Mode with an app-level token', { ...bot, ...app }, socket],
    ['Socket Mode when the signing secret is there too', { ...bot, ...app, ...signing }, socket],
    ['HTTP with a signing secret', { ...bot, ...signing }, http],
    ['HTTP when the app-level token is empty', { ...bot, ...signing, SLACK_APP_TOKEN: '' }, http],
    [
      'read without the spaces around it',
      { SLACK_BOT_TOKEN: ' xoxb-1-abc\n', SLACK_SIGNING_SECRET: '\ta1b2c3 ' },
      http,
    ],
    ['the same in production', { ...bot, ...app, NODE_ENV: 'production' }, socket],
  ])('%s', (_what, env, connection) => {
    expect(settings(env).connection).toEqual(connection);
  });
});

describe('what is not said has a default', () => {
  it('in the sandbox', () => {
    expect(settings({})).toEqual({
      connection: sandbox,
      slackApiUrl: 'https://slack.com/api/',
      host: '127.0.0.1',
      port: 3000,
      metricsPort: 0,
      database: { kind: 'sqlite', path: ':memory:' },
      logLevel: 'info',
    });
  });

  it('with Slack, where everybody may connect', () => {
    expect(settings({ ...bot, ...app }).host).toBe('0.0.0.0');
  });

  it('with Slack, where metrics can be read', () => {
    expect(settings({ ...bot, ...app }).metricsPort).toBe(9464);
  });

  it('with Slack, where answered messages are remembered in a file', () => {
    expect(settings({ ...bot, ...app }).database).toEqual({ kind: 'sqlite', path: 'var/mgscode.db' });
  });
});

describe('what is said is taken', () => {
  it.each([
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ HOST: 'bot.example.com' }, { host: 'bot.example.com' }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ METRICS_PORT: '0' }, { metricsPort: 0 }],
    [{ METRICS_PORT: '9464' }, { metricsPort: 9464 }],
    [{ PORT: '9464' }, { port: 9464, metricsPort: 0 }],
    [
      { PORT: '0', METRICS_PORT: '0' },
      { port: 0, metricsPort: 0 },
    ],
    [{ DATABASE_URL: 'sqlite:/srv/data/bot.db' }, { database: { kind: 'sqlite', path: '/srv/data/bot.db' } }],
    [{ DATABASE_URL: 'sqlite::memory:' }, { database: { kind: 'sqlite', path: ':memory:' } }],
    [{ LOG_LEVEL: 'WARN' }, { logLevel: 'warn' }],
    [{ ...bot, ...app, SLACK_API_URL: 'http://127.0.0.1:4000/api' }, { slackApiUrl: 'http://127.0.0.1:4000/api/' }],
    [{ ...bot, ...app, SLACK_API_URL: 'https://slack-gov.com/api/' }, { slackApiUrl: 'https://slack-gov.com/api/' }],
    [{ ...bot, ...app, SLACK_API_URL: 'http://localhost' }, { slackApiUrl: 'http://localhost/' }],
    [{ HTTPS_PROXY: 'http://proxy:3128', HOME: '/root' }, {}],
  ])('%j', (env, expected) => {
    expect(settings(env)).toMatchObject(expected);
  });
});

it.each([
  'postgres://db/bot',
  'postgresql://me:hunter%2322@db.example.com:5433/bot?sslmode=verify-full&sslrootcert=/etc/ca.pem',
  'POSTGRES://me@[::1]/bot',
  'postgres://me@localhost/bot?host=/run/postgresql',
  'postgres:///bot?host=/run/postgresql',
])('%s is taken for PostgreSQL as it is', (url) => {
  expect(settings({ DATABASE_URL: url }).database).toEqual({ kind: 'postgres', url });
});

const botHint = 'set it to the bot token (xoxb-…, "OAuth & Permissions" of the app\'s settings)';
const wayHint =
  'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing: set the first to the app-level token (xapp-…, "Basic Information" of the ' +
  'app\'s settings) for Socket Mode, or the second to the signing secret ("Basic Information" of the app\'s settings) for HTTP';

it.each(['', ' \n'])('an empty DATABASE_URL (%j) is refused, since a file is hardly what was meant', (url) => {
  const told = [expect.stringMatching(/^DATABASE_URL is empty: set it to postgres:.+ or sqlite:PATH, or unset it/)];
  expect(problems({ ...bot, ...app, DATABASE_URL: url })).toEqual(told);
  expect(problems({ DATABASE_URL: url })).toEqual(told);
});

describe('what is missing is named', () => {
  it.each([
    ['the second half', bot, [wayHint]],
    ['the bot token', app, [`SLACK_BOT_TOKEN is missing: ${botHint}`]],
    ['the bot token for HTTP', signing, [`SLACK_BOT_TOKEN is missing: ${botHint}`]],
    [
      'everything in production',
      { NODE_ENV: 'production' },
      [
        `SLACK_BOT_TOKEN is missing: ${botHint}`,
        wayHint,
        'NODE_ENV=production is set, so the sandbox does not start; unset it to try the bot without Slack',
      ],
    ],
    [
      'everything when only another variable of Slack is set',
      { SLACK_API_URL: 'http://127.0.0.1:4000/', SLACK_WEBHOOK_URL: 'https://example.com' },
      [
        `SLACK_BOT_TOKEN is missing: ${botHint}`,
        wayHint,
        'SLACK_API_URL and SLACK_WEBHOOK_URL are set, so the sandbox does not start; unset them to try the bot without Slack',
      ],
    ],
  ])('%s', (_what, env, expected) => {
    expect(problems(env)).toEqual(expected);
  });
});

const databaseHint =
  'must be sqlite:PATH with a file name, such as sqlite:var/mgscode.db, or postgres://USER:PASSWORD@HOST:PORT/DATABASE';
const postgresHint =
  'must look like postgres://USER:PASSWORD@HOST:PORT/DATABASE, with special characters in its parts percent-encoded, such as ' +
  '%23 for #';

describe('what is wrong is named', () => {
  it.each([
    [
      'SLACK_BOT_TOKEN',
      'xapp-1-abc',
      'holds an app-level token (xapp-); put that into SLACK_APP_TOKEN and set this to the bot token (xoxb-…, "OAuth & Permissions" of the app\'s settings)',
    ],
    [
      'SLACK_BOT_TOKEN',
      'xoxp-1-abc',
      'holds a user token (xoxp-); set this to the bot token (xoxb-…, "OAuth & Permissions" of the app\'s settings)',
    ],
    [
      'SLACK_BOT_TOKEN',
      'xoxe.xoxb-1',
      'holds a token that expires, of an app with token rotation (xoxe); set this to the bot token (xoxb-…, "OAuth & Permissions" of the app\'s settings)',
    ],
    [
      'SLACK_BOT_TOKEN',
      'xoxb-…',
      'does not look right; set it to the bot token (xoxb-…, "OAuth & Permissions" of the app\'s settings)',
    ],
    ['SLACK_BOT_TOKEN', '"xoxb-1-abc"', 'has quotes around its value; take them off'],
    [
      'SLACK_APP_TOKEN',
      'xoxb-1-abc',
      'holds a bot token (xoxb-); put that into SLACK_BOT_TOKEN and set this to the app-level token (xapp-…, "Basic Information" of the app\'s settings)',
    ],
    [
      'SLACK_APP_TOKEN',
      'a1b2c3',
      'does not look right; set it to the app-level token (xapp-…, "Basic Information" of the app\'s settings)',
    ],
    [
      'SLACK_SIGNING_SECRET',
      'xapp-1-abc',
      'holds an app-level token (xapp-); put that into SLACK_APP_TOKEN and set this to the signing secret ("Basic Information" of the app\'s settings)',
    ],
    [
      'SLACK_SIGNING_SECRET',
      'a b',
      'does not look right; set it to the signing secret ("Basic Information" of the app\'s settings)',
    ],
    [
      'SLACK_API_URL',
      'slack.com/api',
      'must be a web address such as https://slack.com/api/, without user, query or fragment',
    ],
    [
      'SLACK_API_URL',
      'ftp://slack.com/',
      'must be a web address such as https://slack.com/api/, without user, query or fragment',
    ],
    [
      'SLACK_API_URL',
      'https://me:pw@slack.com/',
      'must be a web address such as https://slack.com/api/, without user, query or fragment',
    ],
    ['PORT', '65536', 'must be a whole number from 0 to 65535'],
    ['PORT', '3000a', 'must be a whole number from 0 to 65535'],
    ['PORT', '-1', 'must be a whole number from 0 to 65535'],
    ['PORT', '80.5', 'must be a whole number from 0 to 65535'],
    ['METRICS_PORT', 'off', 'must be a whole number from 0 to 65535'],
    ['METRICS_PORT', '3000', 'is the same as PORT; set it to another, or to 0'],
    [
      'HOST',
      'http://0.0.0.0',
      'must be an address or a host name alone, such as 127.0.0.1; the port belongs into PORT',
    ],
    [
      'HOST',
      'localhost:3000',
      'must be an address or a host name alone, such as 127.0.0.1; the port belongs into PORT',
    ],
    ['DATABASE_URL', 'sqlite:', databaseHint],
    ['DATABASE_URL', 'sqlite://var/bot.db', databaseHint],
    ['DATABASE_URL', 'bot.db', databaseHint],
    ['DATABASE_URL', 'mysql://me:hunter22@db/bot', databaseHint],
    ['DATABASE_URL', 'postgres:bot', postgresHint],
    ['DATABASE_URL', 'postgres://db', postgresHint],
    ['DATABASE_URL', 'postgresql://db/', postgresHint],
    ['DATABASE_URL', 'postgres:///bot', postgresHint],
    ['DATABASE_URL', 'postgres://me@one,two/bot', postgresHint],
    ['DATABASE_URL', 'postgres://me:hunter22@db:port/bot', postgresHint],
    ['DATABASE_URL', 'postgres://me:12#hunter22@db/bot', postgresHint],
    ['DATABASE_URL', 'postgres://me:12/hunter22@db/bot', postgresHint],
    ['DATABASE_URL', 'postgres://me:12?hunter22@db/bot', postgresHint],
    ['DATABASE_URL', 'postgres://me:hunter%ff@db/bot', postgresHint],
    [
      'DATABASE_URL',
      'postgres://me:hunter22@db/bot?sslmode=on',
      'has an sslmode that is not known; use one of disable, prefer, require, verify-ca, verify-full, no-verify',
    ],
    ['LOG_LEVEL', 'verbose', 'must be one of debug, info, warn, error'],
    ['SLACK_SIGNIN_SECRET', 'a1', 'is not a variable of this bot; did you mean SLACK_SIGNING_SECRET?'],
    ['slack_signing_secret', 'a1', 'is not a variable of this bot; did you mean SLACK_SIGNING_SECRET?'],
    ['MGSCODE_CONFG', 'a.yml', 'is not a variable of this bot; did you mean MGSCODE_CONFIG?'],
  ])('%s=%s', (name, value, problem) => {
    const told = problems({ ...bot, ...app, [name]: value });
    expect(told).toContain(`${name} ${problem}`);
    expect(told.join('\n')).not.toMatch(/hunter/);
  });

  it('all at once', () => {
    expect(problems({ ...app, PORT: 'x', LOG_LEVEL: 'loud', DATABASE_URL: 'postgres://db' })).toEqual([
      'PORT must be a whole number from 0 to 65535',
      `DATABASE_URL ${postgresHint}`,
      'LOG_LEVEL must be one of debug, info, warn, error',
      `SLACK_BOT_TOKEN is missing: ${botHint}`,
    ]);
  });

  it('also a variable that is misspelled before its first underscore', () => {
    expect(problems({ SLACKBOT_TOKEN: 'xoxb-1-abc', ...app })).toEqual([
      'SLACKBOT_TOKEN is not a variable of this bot; did you mean SLACK_BOT_TOKEN?',
      `SLACK_BOT_TOKEN is missing: ${botHint}`,
    ]);
  });

  it('but a variable of another program that only looks alike is not', () => {
    expect(problems({ ...bot, ...app, SLACK_APP_ID: 'A1', SLACK_CLIENT_ID: '1.2', SLACK_TEAM_ID: 'T1' })).toEqual([]);
    expect(problems({ ...bot, ...app, SLACK_API_TOKEN: 'xoxb-2' })).toEqual([]);
  });
});

describe('any environment at all', () => {
  const names = fc.constantFrom(
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'SLACK_API_URL',
    'SLACK_X',
    'PORT',
    'HOST',
    'METRICS_PORT',
    'DATABASE_URL',
    'MGSCODE_CONFIG',
    'MGSCODE_OVERLAY',
    'LOG_LEVEL',
    'NODE_ENV',
    '__proto__',
    'constructor',
  );
  const values = fc.option(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('xoxb-1', 'xapp-1', '0', '3000', 'production', 'https://a', 'sqlite:a'),
    ),
    { nil: undefined },
  );

  it('gives settings or problems, and never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(names, fc.string()), values), (env) => {
        const result = readEnvironment(env);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows no secret in any problem', () => {
    const secret = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 12, maxLength: 20 });
    const start = fc.constantFrom('xoxb-', 'xapp-', 'xoxp-', 'xoxe.', '"', 'postgres://u:', 'https://u:', '');
    const holder = fc.constantFrom(
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_API_URL',
      'DATABASE_URL',
      'SLACK_OTHER',
      'HOST',
      'PORT',
      'LOG_LEVEL',
    );
    fc.assert(
      fc.property(secret, start, holder, (hidden, prefix, name) => {
        expect(problems({ [name]: `${prefix}${hidden} `, NODE_ENV: 'production' }).join('\n')).not.toContain(hidden);
      }),
    );
  });
});

it.each([
  [{}, { path: 'mgscode.yml', required: false }],
  [{ MGSCODE_CONFIG: ' ' }, { path: 'mgscode.yml', required: false }],
  [{ MGSCODE_CONFIG: 'etc/mine.yml' }, { path: 'etc/mine.yml', required: true }],
])('the configuration file of %j is %j', (env, expected) => {
  expect(configFileOf(env)).toEqual(expected);
});

it.each([
  [{ SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '' }, ['SLACK_BOT_TOKEN is missing', 'so the sandbox does not start']],
  [{ ...bot, ...signing, HTTPS_PROXY: 'user:secret@proxy' }, ['HTTPS_PROXY must be a web address']],
])('%j is refused, and no secret is repeated', (env, expected) => {
  const result = readEnvironment(env);
  const problems = result.ok ? '' : result.problems.join('\n');
  for (const words of expected) {
    expect(problems).toContain(words);
  }
  expect(problems).not.toContain('secret@');
});
