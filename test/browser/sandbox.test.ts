import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { headers } from './headers.ts';
import { type RunningSandbox, startSandbox } from './sandbox.ts';

const pictures = new URL('../../var/screenshots/', import.meta.url).pathname;

let sandbox: RunningSandbox;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  sandbox = await startSandbox();
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
});

afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

beforeEach(async () => {
  complaints.length = 0;
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(sandbox.url);
});

afterEach(async ({ task }) => {
  await page.screenshot({ path: `${pictures}${task.name.replace(/\W+/g, '-')}.png` });
  await page.close();
  expect(complaints).toEqual([]);
});

describe('somebody who knows Slack', () => {
  it('types the command and sees the answer alone', async () => {
    await open('inc-4711-payments');
    await say('/mgscode 4001');
    const answer = message(/4001 · /);
    await answer.waitFor();
    expect(await answer.textContent()).toContain('Only visible to you');
    expect(await answer.textContent()).toContain('business system');
  });

  it('shares the answer with everybody', async () => {
    await open('mobile-team');
    await say('/mgscode 7003');
    await message(/7003 · /)
      .getByRole('button', { name: 'Share' })
      .click();
    await page.getByText('Only visible to you').waitFor({ state: 'detached' });
    const shared = message(/7003 · /);
    expect(await shared.count()).toBe(1);
    expect(await shared.getByRole('button', { name: 'Share' }).count()).toBe(0);
  });

  it('shares it where the bot is no member', async () => {
    await open('random');
    await say('/mgscode 6666');
    await message(/6666 · /)
      .getByRole('button', { name: 'Share' })
      .click();
    await page.getByText('Only visible to you').waitFor({ state: 'detached' });
    expect(await message(/6666 · /).count()).toBe(1);
  });

  it('pastes headers into a thread of the incident channel and is answered there', async () => {
    await open('inc-4711-payments');
    await say('Here come the headers of one call');
    const first = message('Here come the headers of one call');
    await first.hover();
    await first.getByRole('button', { name: 'Reply in thread' }).click();
    await sayInThread(headers);
    const answer = page.getByRole('complementary').getByRole('listitem').filter({ hasText: '4001 · ' });
    await answer.waitFor();
    expect(await answer.textContent()).toContain('0a1d7667170047031200112345678');
    expect(await answer.textContent()).toContain('服务请求超时');
    await answer.getByRole('button', { name: 'Remove' }).click();
    await answer.waitFor({ state: 'detached' });
  });

  it('opens the right log at the right minutes', async () => {
    await open('inc-4711-payments');
    await say('/mgscode Result-Status: 4001 Mgw-TraceId: 0a1d76671591164847940829820658');
    const link = message(/4001 · .*narrowed by trace id/s).getByRole('link', { name: /^sandbox · / });
    const [log] = await Promise.all([context.waitForEvent('page'), link.first().click()]);
    await log.getByText('0a1d76671591164847940829820658').waitFor();
    const { origin, pathname, searchParams } = new URL(log.url());
    expect(`${origin}${pathname}`).toBe(`${new URL(sandbox.url).origin}/log.html`);
    expect(Object.fromEntries(searchParams)).toEqual({
      traceId: '0a1d76671591164847940829820658',
      code: '4001',
      from: String(Date.parse('2020-06-03T05:14:07.940Z')),
      to: String(Date.parse('2020-06-03T07:14:07.940Z')),
    });
    await log.screenshot({ path: `${pictures}a-log-search.png` });
    await log.close();
  });

  it('picks the shortcut from a message’s menu', async () => {
    await open('mobile-team');
    const said = message('RPCException: [7001]').first();
    await said.hover();
    await said.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Explain gateway error' }).click();
    const answer = message(/7001 · /);
    await answer.waitFor();
    expect(await answer.textContent()).toContain('Only visible to you');
  });

  it('mentions the bot and is answered in the thread', async () => {
    await open('mobile-team');
    await say('@mgscode what is 6002');
    const asked = message('what is 6002');
    await asked.getByRole('button', { name: /1 reply/ }).click();
    const answer = page.getByRole('complementary').getByRole('listitem').filter({ hasText: '6002 · ' });
    await answer.waitFor();
    await answer.getByRole('button', { name: 'More', exact: true }).click();
    await answer.getByRole('button', { name: 'Less', exact: true }).waitFor();
    expect(await answer.textContent()).toContain('Official pages');
  });

  it('writes to the bot directly', async () => {
    await open('mgscode');
    await say('服务请求超时');
    await message(/4001 · /).waitFor();
  });

  it('sees what was typed as text, and pings nobody', async () => {
    await open('inc-4711-payments');
    await say('/mgscode Result-Status: 1001 Memo: %3C!channel%3E%20%3Chttps://evil.example%7Cclick%3E%20@here');
    const answer = message(/1001 · /);
    await answer.waitFor();
    expect(await answer.locator('a[href*="evil"]').count()).toBe(0);
    expect(await answer.textContent()).toContain('<!channel> <https://evil.example|click>');
  });

  it('does all of it on a narrow screen, by the keyboard', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await composer().focus();
    await page.keyboard.type('/mgscode 4002');
    await page.keyboard.press('Enter');
    await message(/4002 · /).waitFor();
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

async function open(channel: string): Promise<void> {
  await page.getByRole('button', { name: channel, exact: true }).first().click();
}

function composer(): Locator {
  return page.getByRole('main').getByRole('textbox');
}

async function say(text: string): Promise<void> {
  await composer().fill(text);
  await composer().press('Enter');
}

async function sayInThread(text: string): Promise<void> {
  const field = page.getByRole('complementary').getByRole('textbox');
  await field.fill(text);
  await field.press('Enter');
}

function message(text: string | RegExp): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: text });
}
