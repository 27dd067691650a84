import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { modes } from './bot.ts';
import { headline, live, shown } from './looks.ts';
import { timeoutHeaders } from './pastes.ts';
import { useStage } from './stage.ts';

/** What the README promises: a change takes effect within so long. */
const promisedMs = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'mgscode-overlay-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A code of a team's own. */
function own(title: string, code = '20001'): string {
  return [
    'scope: business',
    'entries:',
    `  - code: "${code}"`,
    `    title: ${title}`,
    '    owner: business system',
    '    meaning: The order <!here> is locked by another payment.',
    '    checks: [Look the order up.]',
    '    retry: "Yes: later."',
    '    constants: [ORDER_LOCKED]',
    '    aliases: { en: [cannot pay the order twice] }',
    '    team: Payments & Co',
    '    contact: payments',
    '    runbooks: [{ title: Release the order, url: "https://wiki.example.com/locked?a=1&b=2" }]',
  ].join('\n');
}

const notes = [
  'notes:',
  '  - { scope: gateway, code: "4001", team: Platform, notes: [Our timeout is 5 s.],',
  '      runbooks: [{ title: Slow backend, url: "https://wiki.example.com/slow" }] }',
].join('\n');

describe.each(modes)('an overlay, over %s', (mode) => {
  const overlay = join(folder, mode, 'overlay');
  const config = join(folder, mode, 'mgscode.yml');
  mkdirSync(overlay, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(overlay, name), text);
  write('orders.yml', own('The order is locked'));
  write('notes.yaml', notes);
  write('.orders.yml.swp', 'no: [yaml');
  write('readme.txt', 'none of it');
  const stage = useStage(mode, { files: () => ({ overlay, config }) });

  const ask = async (text: string) => {
    const { message } = await stage.slack.command('#mobile-team', `/mgscode ${text}`);
    if (message === undefined) {
      throw new Error('there was no answer');
    }
    return message;
  };
  /** Asks until the answer is as wanted, at most as long as is promised. */
  const soon = async (text: string, wanted: RegExp): Promise<string> => {
    const until = Date.now() + promisedMs;
    for (;;) {
      const answer = shown(await ask(text));
      if (wanted.test(answer)) {
        return answer;
      }
      if (Date.now() > until) {
        throw new Error(`${wanted} is not in ${answer}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('adds codes, found by number, constant and words, and says that they are the team’s', async () => {
    const answer = await ask('20001');
    expect(headline(answer)).toBe('20001 · The order is locked');
    expect(shown(answer)).toMatch(/added by your team/);
    expect(shown(answer)).not.toMatch(/official page/);
    expect(shown(answer)).toMatch(/Payments & Co · #payments/);
    expect(shown(answer)).toMatch(/The order <!here> is locked/);
    expect(live(answer)).toEqual(['https://wiki.example.com/locked?a=1&b=2']);
    expect(shown(answer)).toMatch(/The business system's own log/);
    expect(headline(await ask('ORDER_LOCKED'))).toMatch(/^20001 · /);
    expect(shown(await ask('cannot pay the order twice'))).toMatch(/20001 · The order is locked/);
    expect(shown(await ask('20001 是什么意思'))).toMatch(/由你的团队添加/);
  });

  it('explains its own code in the body of an answer that the gateway calls 6666', async () => {
    const answer = shown(await ask('Result-Status: 6666\n{"errorCode":"20001","message":"no"}'));
    expect(answer).toMatch(/^6666 · /);
    expect(answer).toMatch(/20001 · The order is locked .*added by your team/);
    expect(shown(await ask('Result-Status: 6666\n{"errorCode":"20099"}'))).not.toMatch(/20099 · /);
  });

  it('adds to official entries, which stay as they are', async () => {
    const answer = shown(await ask('4001'));
    expect(answer).toMatch(/Our timeout is 5 s/);
    expect(answer).toMatch(/Platform/);
    expect(answer).toMatch(/Slow backend/);
    expect(answer).toMatch(/official page/);
  });

  it('is taken again within two seconds, however it was written, and by old buttons too', async () => {
    const said = await stage.slack.say(stage.channel(), '@mgscode 20001');
    const reply = await stage.reply(said);
    write('orders.yml', own('The order is taken'));
    await soon('20001', /20001 · The order is taken/);
    await stage.slack.click(reply, 'More');
    expect(shown(await stage.reply(said))).toMatch(/20001 · The order is taken/);

    write('orders.yml.new', own('The order is renamed'));
    renameSync(join(overlay, 'orders.yml.new'), join(overlay, 'orders.yml'));
    await soon('20001', /20001 · The order is renamed/);

    write(
      'more.yml',
      own('A stock is empty', '20002').replace(/ORDER_LOCKED|cannot pay the order twice/g, 'STOCK_EMPTY'),
    );
    await soon('20002', /20002 · A stock is empty/);
    rmSync(join(overlay, 'more.yml'));
    await soon('20002', /20002 is not a code/);
  });

  it('that is broken leaves the old one in place, and the log and the status say where', async () => {
    write('orders.yml', own('The order is broken').replace('owner:', 'ownr:'));
    const status = await soon('status', /Not taken {2}overlay\/orders\.yml:5:5: /);
    expect(status).toMatch(/Team overlay {2}[0-9a-f]{8}, 1 entry of its own, notes on 1 of/);
    expect(shown(await ask('20001'))).toMatch(/The order is renamed/);
    expect(stage.problems().map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/^The new overlay is not taken, the old one stays: overlay\/orders\.yml:5:5: \S/),
    ]);
    write('orders.yml', own('The order is broken').replace('owner:', 'ownr:').replace('retry:', 'rety:'));
    await soon('status', /orders\.yml:5:5: .*; and 1 more \(until this is mended/);
    expect(stage.problems().map(({ msg }) => msg)).toEqual([expect.stringMatching(/orders\.yml:5:5: .*; and 1 more$/)]);
    const before = stage.logs.length;
    write('orders.yml', own('The order is renamed'));
    await soon('status', /^(?!.*Not taken)/s);
    const told = stage.logs.slice(before).filter(({ level, msg }) => level === 30 && /overlay/.test(msg));
    expect(told.map(({ msg }) => msg)).toEqual(['The overlay is in order again, and what it was before']);

    write('orders.yml', own('The order is mended'));
    await soon('20001', /20001 · The order is mended/);
    expect(shown(await ask('status'))).not.toMatch(/Not taken/);
  });

  it('is not taken by halves', async () => {
    const text = own('The order is whole');
    for (let end = 40; end < text.length; end += 60) {
      write('orders.yml', text.slice(0, end));
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    write('orders.yml', text);
    await soon('20001', /20001 · The order is whole/);
    expect(stage.problems()).toEqual([]);
  });

  it('changes with the configuration, which is read again as well', async () => {
    const channel = stage.channel({ name: `alarms-${mode}` });
    expect(shown(await ask('status'))).not.toMatch(/Not taken/);
    writeFileSync(config, 'channels:\n  watch: [alarms-*]\n');
    const until = Date.now() + promisedMs;
    let answers = 0;
    while (answers === 0 && Date.now() < until) {
      await stage.slack.say(channel, timeoutHeaders);
      answers = (await stage.posts(channel)).length;
    }
    expect(answers).toBeGreaterThan(0);

    writeFileSync(config, 'channels:\n  wach: [alarms-*]\n');
    await soon('status', /Not taken {2}\S*mgscode\.yml:2:3: /);
    expect(stage.problems().map(({ msg }) => msg)).toEqual([expect.stringMatching(/mgscode\.yml:2:3: .*wach/)]);
    await stage.slack.say(channel, timeoutHeaders);
    expect((await stage.posts(channel)).length).toBe(answers + 1);
    const environments = '\nenvironments:\n  - { name: prod, deployment: private }\n';
    writeFileSync(config, `channels:\n  watch: [alarms-*]${environments}`);
    await soon('status', /Configuration {2}\S*mgscode\.yml, environments prod$/m);
    writeFileSync(config, '# nothing any more\n');
    await soon('status', /Configuration {2}\S*mgscode\.yml says nothing: the defaults hold, no environments$/m);
    const [told] = stage.logs.filter(({ msg }) => /and says nothing/.test(msg));
    expect(told).toMatchObject({
      level: 30,
      msg: 'The configuration was read again and says nothing, so the defaults hold; changed: channels, environments prod → none',
      environments: { before: ['prod'], after: [] },
    });
    rmSync(config);
    await expect.poll(async () => shown(await ask('status')), { timeout: promisedMs }).not.toMatch(/Not taken/);
  });
});

describe('an overlay that Kubernetes mounts', () => {
  const mount = join(folder, 'mount');
  const config = join(folder, 'absent.yml');
  const put = (version: string, title: string): void => {
    mkdirSync(join(mount, version), { recursive: true });
    writeFileSync(join(mount, version, 'orders.yml'), own(title));
    symlinkSync(version, join(mount, '..data_tmp'));
    renameSync(join(mount, '..data_tmp'), join(mount, '..data'));
  };
  put('..2026_01', 'The order of January');
  symlinkSync('..data/orders.yml', join(mount, 'orders.yml'));
  const stage = useStage('http', { files: () => ({ overlay: mount, config }) });

  it('is taken again when its link is swapped', async () => {
    const title = async () => {
      const { message } = await stage.slack.command('#mobile-team', '/mgscode 20001');
      return message && headline(message);
    };
    expect(await title()).toBe('20001 · The order of January');
    put('..2026_02', 'The order of February');
    rmSync(join(mount, '..2026_01'), { recursive: true });
    await expect.poll(title, { timeout: promisedMs }).toBe('20001 · The order of February');
  });
});
