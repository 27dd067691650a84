import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { finished, mgscode, start } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'mgscode-cli-overlay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const broken = mkdtempSync(join(folder, 'broken-'));
writeFileSync(join(broken, 'a.yml'), 'scope: business\nentries:\n  - code: "20001"\n    titel: x\n');
writeFileSync(join(broken, 'b.yml'), 'notes:\n  - { scope: gateway, code: "4001" }\n    x\n');

const example = { MGSCODE_OVERLAY: 'overlay.example' };

describe.concurrent('the command line with an overlay', () => {
  it('explains the team’s codes, with what the team says under a key of its own', async () => {
    const { status, stdout } = await mgscode(['--json', 'error 20001, then 6666'], { env: example });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).entries).toMatchObject([
      {
        code: '20001',
        scope: 'business',
        match: 'exact',
        ambiguous: false,
        listed: false,
        team: {
          added: true,
          owner: 'Payments',
          contact: '#payments-oncall',
          runbooks: [{ title: expect.any(String) }],
        },
      },
      { code: '6666', listed: true, team: { added: false, meaning: expect.stringMatching(/^With us/) } },
    ]);
  });

  it('lists them', async () => {
    expect((await mgscode(['list', '--scope', 'business'], { env: example })).stdout).toMatch(/^business +20001 +\S/m);
  });

  it('checks it: nothing to say of the example, one finding a line of a broken one', async () => {
    const said = expect.stringMatching(/overlay overlay\.example: 1 code, 3 notes; catalog \d+ entries\n$/);
    expect(await mgscode(['check'], { env: example })).toEqual({ status: 0, stdout: '', stderr: said });
    const { status, stdout, stderr } = await mgscode(['check'], { env: { MGSCODE_OVERLAY: broken } });
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => line.replace(/^\S*\/|: .*/g, ''))).toEqual([
      'a.yml:4:5',
      expect.stringMatching(/^b\.yml:/),
    ]);
  });

  it('exits with 2 when it is asked with a broken one', async () => {
    const { status, stdout, stderr } = await mgscode(['4001'], { env: { MGSCODE_OVERLAY: broken } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/a\.yml:4:5: unknown key "titel"; did you mean "title"\?/);
  });
});

describe.concurrent('a start with a broken overlay', () => {
  it.each([
    ['one that is not in order', broken, /a\.yml:4:5: unknown key "titel"/],
    ['one that is not there', join(folder, 'absent'), /absent:1:1: .*ENOENT.*MGSCODE_OVERLAY/],
  ])('is refused for %s', async (_, overlay, message) => {
    const env = { MGSCODE_OVERLAY: overlay, PORT: '0', METRICS_PORT: '0' };
    const { status, stdout, stderr } = await finished(start('src/main.ts', [], env));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('and a broken configuration tells of both', async () => {
    const config = join(folder, 'mgscode.yml');
    writeFileSync(config, 'chanels: {}\n');
    const env = { MGSCODE_OVERLAY: broken, MGSCODE_CONFIG: config, PORT: '0', METRICS_PORT: '0' };
    const [started, asked] = await Promise.all([finished(start('src/main.ts', [], env)), mgscode(['4001'], { env })]);
    for (const { status, stdout, stderr } of [started, asked]) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/mgscode\.yml:1:1: unknown key "chanels"/);
      expect(stderr).toMatch(/a\.yml:4:5: unknown key "titel"/);
    }
  });
});
