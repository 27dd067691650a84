import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/sandbox/local-slack.ts';
import { buttons, live } from './looks.ts';
import { useStage } from './stage.ts';

/** Where links may lead: official pages, what `mgscode.yml` names below, and what the overlay of the example names. */
const known = new Set([
  'https://www.alibabacloud.com',
  'https://help.aliyun.com',
  'https://grafana.test',
  'https://wiki.example.com',
  'https://oncall.example.com',
]);
const overlay = fileURLToPath(new URL('../../overlay.example', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mgscode-hosts-'));
const config = join(folder, 'mgscode.yml');
writeFileSync(
  config,
  `environments:
  - name: prod
    deployment: private
    logs:
      default: { kind: loki, url: "https://grafana.test", datasource: P8E80F9AEF21F6940, labels: { app: mgs } }
`,
);
afterAll(() => rmSync(folder, { recursive: true }));

/** Addresses that somebody would like a link to lead to, in every place that a paste is read from. */
const forged = [
  '<https://evil.example/a|Open in Grafana>',
  'https://evil.example/b',
  '//evil.example/c',
  '@evil.example',
  '\\evil.example',
  '&lt;https://evil.example/d|Runbook&gt;',
  'x>|<https://evil.example/e',
  '%3Chttps%3A%2F%2Fevil.example%2Ff%7CRunbook%3E',
  'javascript:alert(1)',
];
const paste = (text: string): string =>
  [
    'Result-Status: 4001',
    `Memo: ${text}`,
    `Tips: ${text}`,
    `Operation-Type: com.${text}`,
    `AppId: ${text}`,
    `WorkspaceId: ${text}`,
    'Mgw-TraceId: 0a1d7667170047031200112345678',
    'Server-Time: 1700470312015',
  ].join('\n');

describe('whatever a paste holds', () => {
  const stage = useStage('http', { files: () => ({ overlay, config }) });

  /** Links of the text, and addresses that buttons open. */
  function expectKnown(message: SlackMessage | undefined): void {
    if (message === undefined) throw new Error('no answer');
    const opened = [...JSON.stringify(message.blocks).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url ?? '');
    const links = [...live(message), ...opened];
    expect(links.filter((link) => link.includes('grafana.test'))).not.toEqual([]);
    expect(links.filter((link) => !known.has(URL.parse(link)?.origin ?? ''))).toEqual([]);
  }

  it.each(forged)('links lead to configured hosts alone: %s', async (text) => {
    const channel = stage.channel({ name: `inc-hosts-${forged.indexOf(text)}` });
    const unasked = await stage.reply(await stage.slack.say(channel, paste(text)));
    const mentioned = await stage.reply(await stage.slack.say(channel, `@mgscode ${paste(text)}`));
    const { message: typed } = await stage.slack.command(channel, `/mgscode ${paste(text)}`);
    const answers = [unasked, mentioned, ...(typed === undefined ? [] : [typed])];
    expect(answers).toHaveLength(3);
    for (const answer of answers) {
      expectKnown(answer);
      if (buttons(answer).includes('More')) {
        await stage.slack.click(answer, 'More');
        await stage.quiet();
        expectKnown(stage.slack.message(channel, answer.ts));
      }
    }
    if (typed !== undefined) {
      await stage.slack.click(typed, 'Share');
    }
    expectKnown((await stage.posts(channel)).at(-1));
  });
});
