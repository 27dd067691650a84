const mostKept = 5_000;

/** The messages whose authors were told that they hold a secret, so that an edit or a second question tells no second time. */
export interface ToldSecrets {
  /** Whether it is the first time that this message is told about; from now on it is not. */
  readonly isFirst: (message: string) => boolean;
}

/** Keeps the list of this process, which forgets after thousands: at worst somebody is told twice. */
export function makeToldSecrets(): ToldSecrets {
  const told = new Set<string>();

  function isFirst(message: string): boolean {
    if (told.has(message)) {
      return false;
    }
    if (told.size >= mostKept) {
      told.clear();
    }
    told.add(message);
    return true;
  }

  return { isFirst };
}
