/** `npm run screenshot`: drives the sandbox as a person would and puts the picture of the README in its place. */
import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../helpers/browser.ts';
import { headers } from './headers.ts';
import { startSandbox } from './sandbox.ts';

const picture = new URL('../../docs/sandbox.png', import.meta.url).pathname;

const sandbox = await startSandbox();
const browser = await launchBrowser();
const context = await browser.newContext({ viewport: { width: 1440, height: 1060 } });
const page = await context.newPage();
await page.goto(sandbox.url);
const main = page.getByRole('main');
await main.getByRole('textbox').fill('Transfers hang on Android and iOS alike. Headers of one call in the thread.');
await main.getByRole('textbox').press('Enter');
const first = main.getByRole('listitem').filter({ hasText: 'Transfers hang' });
await first.hover();
await first.getByRole('button', { name: 'Reply in thread' }).click();
const thread = page.getByRole('complementary');
await thread.getByRole('textbox').fill(headers);
await thread.getByRole('textbox').press('Enter');
await thread.getByRole('button', { name: 'Remove' }).waitFor();
await main.getByRole('textbox').fill('/mgscode 7003');
await main.getByRole('textbox').press('Enter');
await main.getByRole('button', { name: 'Share' }).waitFor();
mkdirSync(new URL('.', `file://${picture}`).pathname, { recursive: true });
await page.waitForTimeout(500);
await thread
  .getByRole('listitem')
  .filter({ hasText: '4001 · ' })
  .evaluate('node => node.scrollIntoView({ block: "start" })');
await page.screenshot({ path: picture });
await browser.close();
await sandbox.stop();
