import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clashingEnvironments, clashingPlaces, wrongEnvironments, wrongPlaces } from '../config/wrong.ts';
import { finished, mgscode, start } from './command-line.ts';

describe.concurrent('mgscode batch', () => {
  const run = async (...input: readonly string[]) => {
    const { status, stdout } = await mgscode(['batch'], { input: input.join('\n') });
    return {
      status,
      answers: stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    };
  };

  it('answers line by line in order, with the ids as they came', async () => {
    const { status, answers } = await run(
      '{"id":1,"text":"4001"}',
      '{"id":{"a":[2]},"text":"4","scope":"ios"}',
      '{"id":null,"text":"good morning","lang":"zh"}',
      '{"id":"u","text":"4001","unasked":true}',
    );
    expect(status).toBe(0);
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'codes'],
      [{ a: [2] }, 'codes'],
      [null, 'none'],
      ['u', 'none'],
    ]);
    expect(answers[1].entries).toMatchObject([{ scope: 'ios' }]);
  });

  it('answers each line in the language that it asks for, or else is written in', async () => {
    const { answers } = await run(
      '{"id":1,"text":"4001","lang":"zh"}',
      '{"id":2,"text":"4001 是什么意思"}',
      '{"id":3,"text":"4001 是什么意思","lang":"en"}',
      '{"id":4,"text":"4001"}',
    );
    expect(answers.map(({ language }) => language)).toEqual(['zh', 'zh', 'en', 'en']);
    expect(answers[0].entries[0].title).toMatch(/\p{Script=Han}/u);
  });

  it('gives a bad line an error in its place, goes on, and exits with 1', async () => {
    const { status, answers } = await run(
      'not json',
      '{"id":2}',
      '{"id":3,"text":"4001","scope":"mars"}',
      '{"id":4,"text":"4001"}',
    );
    expect(status).toBe(1);
    expect(answers.slice(0, 3)).toEqual(Array(3).fill({ id: null, error: expect.stringMatching(/\S/) }));
    expect(answers[3]).toMatchObject({ id: 4, kind: 'codes' });
  });

  it('answers while it is still being asked', async () => {
    const child = start('src/cli.ts', ['batch']);
    const answered = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    child.stdin.write('{"id":1,"text":"4001"}\n');
    expect(JSON.parse(await answered)).toMatchObject({ id: 1, kind: 'codes' });
    expect((await finished(child, '')).status).toBe(0);
  });

  it('exits with 0 for nothing at all', async () => {
    expect(await run('')).toEqual({ status: 0, answers: [] });
  });
});

describe.concurrent('mgscode list', () => {
  it('prints the whole catalog, a code a line', async () => {
    const { status, stdout } = await mgscode(['list']);
    expect(status).toBe(0);
    for (const scope of ['gateway', 'business', 'android', 'ios', 'h5', 'security-guard']) {
      expect(stdout).toMatch(new RegExp(`^${scope} +\\S+ +\\S`, 'm'));
    }
  });

  it('with --json prints an array of entries, with --scope those of one scope', async () => {
    const entries: { scope: string; code: string }[] = JSON.parse(
      (await mgscode(['list', '--json', '--scope', 'business'])).stdout,
    );
    expect(new Set(entries.map(({ scope }) => scope))).toEqual(new Set(['business']));
    expect(entries.map(({ code }) => code)).toContain('6666');
    expect(entries[0]).toMatchObject({
      title: expect.any(String),
      checks: expect.any(Array),
      listed: expect.any(Boolean),
    });
  });
});

describe('mgscode check', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mgscode-check-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('finds nothing and exits with 0 when all is well, and says for people what it looked at', async () => {
    const stderr = expect.stringMatching(/^no mgscode\.yml: the defaults hold; no overlay; catalog \d+ entries\n$/);
    expect(await mgscode(['check'])).toEqual({ status: 0, stdout: '', stderr });
  });

  it('prints one finding a line with file, line and column, and exits with 2', async () => {
    const config = join(folder, 'mgscode.yml');
    await writeFile(config, 'bots: yes\nchanels: {}\n');
    const { status, stdout, stderr } = await mgscode(['check'], { env: { MGSCODE_CONFIG: config } });
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => /mgscode\.yml:\d+:\d+: \S/.test(line))).toBe(true);
  });

  it.each([
    ['wrong', wrongEnvironments, wrongPlaces],
    ['clashing', clashingEnvironments, clashingPlaces],
  ])('finds each mistake of %s environments, and no other verb does anything then', async (_what, text, places) => {
    const env = { MGSCODE_CONFIG: join(folder, 'environments.yml') };
    await writeFile(env.MGSCODE_CONFIG, text);
    const checked = await mgscode(['check'], { env });
    expect({ status: checked.status, stderr: checked.stderr }).toEqual({ status: 2, stderr: '' });
    const lines = checked.stdout.trim().split('\n');
    expect(lines).toEqual(places.map(([place]) => expect.stringContaining(`environments.yml:${place}: `)));
    for (const [index, [, words]] of places.entries()) expect(lines[index]).toMatch(words);
    for (const words of [['4001'], ['list'], ['batch']]) {
      const { status, stdout, stderr } = await mgscode(words, { env, input: '{"id":1,"text":"4001"}\n' });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(`The configuration is not in order:\n${checked.stdout}`);
    }
  });

  it('takes a configuration with environments that is in order', async () => {
    const env = { MGSCODE_CONFIG: join(folder, 'good.yml') };
    const loki = '{ kind: loki, url: https://grafana.example.com, datasource: P8E8, labels: { app: mgs } }';
    const logs = `{ gateway-error: ${loki}, default: ${loki} }`;
    await writeFile(env.MGSCODE_CONFIG, `environments:\n  - { name: prod, deployment: private, logs: ${logs} }\n`);
    const { status, stdout, stderr } = await mgscode(['check'], { env });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/good\.yml: 1 environment \(prod\), 4 patterns of channels to watch, /);
    await writeFile(env.MGSCODE_CONFIG, '# later\n');
    expect((await mgscode(['check'], { env })).stderr).toMatch(/good\.yml says nothing: the defaults hold/);
  });

  it('takes the environment that a question names before that of --env, and names them when there is none such', async () => {
    const env = { MGSCODE_CONFIG: join(folder, 'two.yml') };
    const two = ['prod', 'test'].map((name) => `  - { name: ${name}, deployment: private }\n`).join('');
    await writeFile(env.MGSCODE_CONFIG, `environments:\n${two}`);
    const where = async (...words: readonly string[]) =>
      JSON.parse((await mgscode(['--json', ...words], { env })).stdout).entries[0].where;
    expect(await where('--env', 'PROD', '4001')).toMatchObject({ kind: 'one', environment: 'prod' });
    expect(await where('--env', 'prod', '4001 env=test')).toMatchObject({ kind: 'one', environment: 'test' });
    const { status, stdout, stderr } = await mgscode(['--env', 'prd', '4001'], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/--env prd is none of prod, test/);
  });

  it('names the option by which a missing file was named', async () => {
    const { status, stdout } = await mgscode(['check', '--config', join(folder, 'absent.yml')]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/absent\.yml:1:1: .*check --config, /);
  });

  it('finds a configuration file that was named and is not there', async () => {
    const { status, stdout } = await mgscode(['check'], { env: { MGSCODE_CONFIG: join(folder, 'absent.yml') } });
    expect(status).toBe(2);
    expect(stdout).toMatch(/absent\.yml/);
  });
});
