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

/** The same about the folder of the file, which is made where there is none, by what the system says. */
const folderAdvices: Readonly<Record<string, string>> = {
  EACCES: 'let the user of this process make the folder, or make it yourself and let that user write to it',
  EEXIST: 'a file stands where the folder of the database should be: name another folder',
  ENOENT: 'look whether the disk or volume that the folder is to be on is there',
  ENOTDIR: 'a file stands where a folder of the path should be: name another path',
  EPERM: 'let the user of this process make the folder, or make it yourself and let that user write to it',
  EROFS: 'what the folder is to be on can only be read: name a place that can be written to',
};

/** What is told of a failure of the SQLite file at `path`; what was told already stays. */
export function sqliteFault(path: string, error: unknown): StoreFault {
  if (error instanceof StoreFault) {
    return error;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return storeFault(path, reason, advices[primaryCodeOf(error)] ?? folderAdvices[codeOf(error)]);
}

/** Whether SQLite says that another process holds the file. */
export function isLocked(error: unknown): boolean {
  return primaryCodeOf(error) === locked;
}

/** The low byte of a result is what happened, the rest where. */
function primaryCodeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
