import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { State } from '../../src/sandbox/protocol.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { at, incidentState, message } from './states.ts';

/** A stream that a test cuts is an error to the browser, and to nobody else. */
const cutStream = 'ERR_INCOMPLETE_CHUNKED_ENCODING';

/** The page in a real browser, and the fake Slack behind it; loaded anew for every test. */
class OpenPage {
  #page: Page | undefined;
  #slack: FakeSlack | undefined;
  #faults: string[] = [];

  get page(): Page {
    return there(this.#page);
  }

  get slack(): FakeSlack {
    return there(this.#slack);
  }

  /** The incident channel's composer. */
  composer(): Locator {
    return this.page.getByRole('textbox', { name: 'Message #inc-4711-payments' });
  }

  /** A message in the channel, by its `ts`. */
  row(ts: string): Locator {
    return this.page.locator(`.main [data-ts="${ts}"]`);
  }

  /** Shows the incident with something changed. */
  changed(part: (state: State) => Partial<State>): void {
    const state = incidentState();
    this.slack.show({ ...state, ...part(state) });
  }

  /** Starts the browser; gives back how to end it. */
  async start(): Promise<() => Promise<void>> {
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    this.#page = await context.newPage();
    this.page.setDefaultTimeout(15_000);
    this.page.on('pageerror', (error) => this.#faults.push(error.message));
    this.page.on('console', (entry) => entry.type() === 'error' && this.#faults.push(entry.text()));
    return () => browser.close();
  }

  async load(): Promise<void> {
    this.#slack = await startFakeSlack(incidentState());
    this.#faults = [];
    await this.page.goto(this.slack.url);
    await this.composer().waitFor();
  }

  async leave(): Promise<void> {
    await this.page.goto('about:blank');
    this.slack.close();
    expect(this.#faults.filter((fault) => !fault.includes(cutStream))).toEqual([]);
  }
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('only within a test');
  return value;
}

/** Opens the page before every test of the file; after each, nothing may have gone wrong in the browser. */
export function openPage(): OpenPage {
  const opened = new OpenPage();
  beforeAll(() => opened.start());
  beforeEach(() => opened.load());
  afterEach(() => opened.leave());
  return opened;
}

/** Further messages at the end of the incident channel. */
export function adding(...texts: string[]): (state: State) => Partial<State> {
  return ({ messages }) => ({
    messages: [...messages, ...texts.map((text, index) => message(at(1000 + index), text))],
  });
}
