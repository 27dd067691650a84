import { StoreFault, storeFault } from './fault.ts';

const locked = 5;

/** What to do about SQLite's results, by their primary codes. */
const advices: Readonly<Record<number, string>> = {
  [locked]: 'another process holds the file for too long: stop what else writes to it',
  8: 'let the user of this process write to the file and to its folder',
  10: 'look at the disk of the file',
  11: 'put a backup in its place, or move it away with its -wal and -shm files, and the next start makes a new one',
  13: 'make room on the disk of the file',
  14: 'look whether the folder is there and the user of this process may write to it',
  26: 'put a backup in its place, or name another file',
};

/** What is told of a failure of the SQLite file at `path`; what was told already stays. */
export function sqliteFault(path: string, error: unknown): StoreFault {
  if (error instanceof StoreFault) {
    return error;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return storeFault(path, reason, advices[primaryCodeOf(error)]);
}

/** Whether SQLite says that another process holds the file. */
export function isLocked(error: unknown): boolean {
  return primaryCodeOf(error) === locked;
}

/** The low byte of a result is what happened, the rest where. */
function primaryCodeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}
