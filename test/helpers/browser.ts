import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import packed, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** What the packed browser needs to find its own libraries and fonts. */
const variables = ['TMPDIR', 'FONTCONFIG_PATH', 'HOME', 'LD_LIBRARY_PATH'] as const;

/**
 * A real Chromium, from a package and not from the machine, with libraries of its own. Closing it removes what was
 * unpacked. It takes a few seconds and some 300 MB of disk, so a test file should share one. It is a single process:
 * make a context, open and close pages in it, but never close a context (nor a page of `browser.newPage()`, which has one
 * of its own): that ends or hangs the whole browser.
 */
export async function launchBrowser(): Promise<Browser> {
  const home = mkdtempSync(join(tmpdir(), 'mgscode-browser-'));
  try {
    const { executable, environment } = await unpack(home);
    const browser = await chromium.launch({
      executablePath: executable,
      args: packed.args,
      env: environment,
      headless: true,
    });
    return removedOnClose(browser, home);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

/** The package's own list of font directories names fixed places outside `home`; this one names those inside it first. */
function fontsIn(home: string): string {
  const file = join(home, 'fonts-here.conf');
  const prefer = (generic: string, family: string): string =>
    `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${join(home, 'fonts')}</dir><dir>/usr/share/fonts</dir>` +
      `<cachedir>${join(home, 'fonts-cache')}</cachedir>` +
      `${prefer('sans-serif', 'Open Sans')}${prefer('system-ui', 'Open Sans')}${prefer('monospace', 'DejaVu Sans Mono')}</fontconfig>`,
  );
  return file;
}

/** Removes what was unpacked when the browser ends, and lets `close()` wait for it, so that a test process may exit. */
function removedOnClose(browser: Browser, home: string): Browser {
  const close = browser.close.bind(browser);
  const ended = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve(rm(home, { recursive: true, force: true, maxRetries: 3 })));
  });
  browser.close = async (options) => {
    await close(options);
    await ended;
  };
  return browser;
}

/**
 * The package unpacks into the temporary directory of the process and reuses whatever lies there, so it gets a fresh one
 * for as long as it looks; all of that happens before the first `await`, and other tests never see the change.
 */
async function unpack(
  home: string,
): Promise<{ readonly executable: string; readonly environment: Record<string, string> }> {
  const before = variables.map((name) => [name, process.env[name]] as const);
  process.env.TMPDIR = home;
  delete process.env.FONTCONFIG_PATH;
  const packageDirectory = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  const libraries = inflate(join(packageDirectory, '..', 'bin', 'al2023.tar.br'));
  const executable = packed.executablePath();
  setupLambdaEnvironment(join(home, 'al2023', 'lib'));
  const environment = { ...process.env, HOME: home, FONTCONFIG_FILE: fontsIn(home) } as Record<string, string>;
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await libraries;
  return { executable: await executable, environment };
}
