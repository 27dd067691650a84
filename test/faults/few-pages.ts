import { DatabaseSync } from 'node:sqlite';

/** SQLite files that may not grow. */
export interface FewPages {
  /** Makes room again. */
  readonly makeRoom: () => void;
  /** Files that are opened from now on may grow as ever. */
  readonly end: () => void;
}

/** How many pages the tables take when they are new, and few more. */
const pages = 19;
const plenty = 1_000_000;

/** Lets files that are opened from now on have so few pages that they are full soon, like a disk. */
export function allowFewPages(): FewPages {
  const exec = DatabaseSync.prototype.exec;
  const opened = new Set<DatabaseSync>();
  DatabaseSync.prototype.exec = function limited(statement) {
    exec.call(this, statement);
    if (!opened.has(this)) {
      opened.add(this);
      exec.call(this, `pragma max_page_count = ${pages}`);
    }
  };
  return {
    makeRoom: () => {
      for (const database of opened) exec.call(database, `pragma max_page_count = ${plenty}`);
    },
    end: () => {
      DatabaseSync.prototype.exec = exec;
    },
  };
}
