import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { finished, mgscode, start } from './command-line.ts';
import { timeoutHeaders } from './pastes.ts';

const escapeSequence = '\u001b[';

describe.concurrent('mgscode [text ...]', () => {
  it('explains a code on a page without colours when nobody watches, and exits with 0', async () => {
    const { status, stdout, stderr } = await mgscode(['4001']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^4001 · /);
    expect(stdout).toContain('Check first');
    expect(stdout).not.toContain(escapeSequence);
  });

  it('takes several words as one text', async () => {
    const { stdout } = await mgscode(['--json', 'android', '4']);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'codes', entries: [{ code: '4', asked: '4', scope: 'android' }] });
  });

  it('with --json prints the answer in the promised shape', async () => {
    const { status, stdout } = await mgscode(['--json', timeoutHeaders]);
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ kind: 'codes', confident: true, suggestions: [], redacted: 0 });
    expect(answer.context).toMatchObject({ memo: '服务请求超时', time: '2023-11-20T08:51:52.015Z' });
    const [entry] = answer.entries;
    expect(entry).toMatchObject({
      code: '4001',
      asked: '4001',
      scope: 'gateway',
      match: 'exact',
      ambiguous: false,
      confidence: 1,
      count: 1,
      quote: 'Result-Status: 4001',
      listed: true,
    });
    for (const key of ['title', 'meaning', 'owner', 'retry', 'evidence']) {
      expect(entry[key]).toEqual(expect.stringMatching(/\S/));
    }
    for (const key of ['causes', 'checks', 'logs', 'docs']) {
      expect(entry[key].length).toBeGreaterThan(0);
    }
    expect(entry.logs[0]).toMatchObject({ links: [], path: expect.any(String), host: expect.any(String) });
    expect(Array.isArray(answer.notes)).toBe(true);
  });

  it.each([
    ['a question in Chinese', ['4001 是什么意思'], /^4001 · .*\p{Script=Han}/u, /负责方/],
    ['--lang zh', ['--lang', 'zh', '4001'], /^4001 · .*\p{Script=Han}/u, /先查这些/],
    ['--lang en on a question in Chinese', ['--lang', 'en', '4001 是什么意思'], /^4001 · [ -~]+$/m, /Owner/],
    ['a paste with a Chinese memo', [timeoutHeaders], /^4001 · [ -~]+$/m, /Owner/],
  ])('answers %s in the right language', async (_, words, first, label) => {
    const { status, stdout } = await mgscode(words);
    expect(status).toBe(0);
    expect(stdout).toMatch(first);
    expect(stdout).toMatch(label);
  });

  it('with --json has texts, evidence and notes in the language of the answer, under the same keys', async () => {
    const { stdout } = await mgscode(['--json', '--lang', 'zh', '4004']);
    const answer = JSON.parse(stdout);
    const [{ title, meaning, causes, checks, retry, evidence }] = answer.entries;
    for (const text of [title, meaning, causes[0], checks[0], retry, evidence, answer.notes[0]]) {
      expect(text).toMatch(/\p{Script=Han}/u);
    }
    expect(answer.language).toBe('zh');
  });

  it('is answered in the language that the configuration says, and not at all when that is not in order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mgscode-lang-'));
    const file = join(folder, 'mgscode.yml');
    const env = { MGSCODE_CONFIG: file };
    await writeFile(file, 'language: zh\n');
    expect((await mgscode(['4001'], { env })).stdout).toMatch(/负责方/);
    await writeFile(file, 'language: fr\n');
    const { status, stdout, stderr } = await mgscode(['4001'], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/mgscode\.yml:1:11: .*en, zh, auto/);
    await rm(folder, { recursive: true });
  });

  it('has help and a list in Chinese', async () => {
    expect((await mgscode(['--help', '--lang', 'zh'])).stdout).toContain('退出状态');
    expect((await mgscode(['list', '--lang', 'zh', '--scope', 'h5'])).stdout).toMatch(/\p{Script=Han}/u);
  });

  it('gives the row and what was asked for a code in a range', async () => {
    const { stdout } = await mgscode(['--json', 'RPCException: [502] : Http status code 502']);
    expect(JSON.parse(stdout).entries).toMatchObject([
      { code: '500-599', asked: '502', scope: 'android', match: 'range' },
    ]);
  });

  it('without text reads one paste from standard input', async () => {
    const { status, stdout } = await mgscode(['--json'], { input: timeoutHeaders });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).entries).toMatchObject([{ code: '4001' }]);
  });

  it('exits with 1 when it finds nothing, and says so', async () => {
    const { status, stdout, stderr } = await mgscode(['good', 'morning']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/nothing found/i);
  });

  it('exits with 1 for nothing in JSON, too, and for an empty standard input', async () => {
    const { status, stdout } = await mgscode(['--json'], { input: '' });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'none', confident: false, entries: [] });
  });

  it('with --scope looks only there', async () => {
    const { stdout } = await mgscode(['--json', '--scope', 'ios', '4']);
    expect(JSON.parse(stdout).entries).toMatchObject([{ code: '4', scope: 'ios', ambiguous: false }]);
  });

  it('with --unasked answers only what the bot would answer where nobody addressed it', async () => {
    expect((await mgscode(['--unasked', '4001'])).status).toBe(1);
    expect((await mgscode(['--unasked', timeoutHeaders])).status).toBe(0);
  });

  it.each(['en', 'zh'])('takes --lang %s', async (language) => {
    expect((await mgscode(['--lang', language, '4001'])).status).toBe(0);
  });

  it('has no colours in a pipe, even where a variable forces them on, nor with NO_COLOR', async () => {
    for (const env of [{ FORCE_COLOR: '1' }, { NO_COLOR: '1' }]) {
      expect((await mgscode(['4001'], { env })).stdout).not.toContain(escapeSequence);
    }
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = start('src/cli.ts', ['list', '--json']);
    child.stdout.once('data', () => child.stdout.destroy());
    const { stderr } = await finished(child);
    expect(stderr).toBe('');
  });
});

describe.concurrent('wrong usage', () => {
  it.each([
    [['--colour', '4001'], /--colour/],
    [['--scope', 'windows', '4'], /--scope windows .*gateway/],
    [['--scope'], /scope/],
    [['--lang', 'fr', '4001'], /--lang fr/],
    [['list', '--unasked'], /--unasked/],
    [['--env=', '4001'], /--env is the name of an environment/],
    [['--env', 'nope', '4001'], /--env nope is unknown: the configuration has no environments/],
    [['check', 'mgscode.yml'], /mgscode check --config mgscode\.yml/],
    [['check', 'overlay.example'], /MGSCODE_OVERLAY=overlay\.example mgscode check/],
    [['list', 'foo'], /list takes no words; for one scope: mgscode list --scope S/],
    [['list', 'gateway'], /mgscode list --scope gateway/],
    [['batch', 'questions.ndjson'], /mgscode batch < questions\.ndjson/],
  ])('%j exits with 2, with a message on standard error and nothing on standard output', async (words, message) => {
    const { status, stdout, stderr } = await mgscode(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('mgscode --help and --version', () => {
  it('print the help with every verb and option', async () => {
    const { status, stdout } = await mgscode(['--help']);
    expect(status).toBe(0);
    for (const word of ['batch', 'list', 'check', '--json', '--scope', '--lang', '--unasked', '--version']) {
      expect(stdout).toContain(word);
    }
  });

  it('print the version', async () => {
    expect(await mgscode(['--version'])).toEqual({ status: 0, stdout: `${packageFile.version}\n`, stderr: '' });
  });
});
