import type { Scenario } from '../scenario.ts';
import { databaseCorrupt } from './database-corrupt.ts';
import { databaseFull } from './database-full.ts';
import { databaseGone, databaseSilent } from './database-gone.ts';
import { databaseLocked } from './database-locked.ts';
import { ended } from './ended.ts';
import { flaky } from './flaky.ts';
import { killed } from './killed.ts';
import { load } from './load.ts';
import { generated } from './payloads.ts';
import { repeated } from './repeated.ts';
import { dropped, halfOpen, warned } from './sockets.ts';
import { talk } from './talk.ts';

/** All of them. */
export const scenarios: readonly Scenario[] = [
  repeated,
  killed,
  ended,
  flaky,
  dropped,
  warned,
  halfOpen,
  databaseGone,
  databaseSilent,
  databaseFull,
  databaseLocked,
  databaseCorrupt,
  load,
  generated,
  talk,
];
