import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Claim, MessageKey, Store } from '../../src/store/store.ts';

/** What the stores' clock shows. */
export const now = 1_700_000_000_000;
/** A message. */
export const key: MessageKey = { team: 'T1', channel: 'C1', ts: '1700000000.000100' };
/** The message taken on, as it came. */
export const claim: Claim = { ...key, threadTs: '1700000000.000100', asked: true, edit: '' };
/** The `ts` of the bot's reply to it. */
export const reply = '1700000001.000200';

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'mgscode-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A store that is closed after the test. */
export async function open(path: string): Promise<Store> {
  const store = await openStore(path, () => now);
  onTestFinished(() => store.close());
  return store;
}
