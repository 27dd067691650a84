/**
 * The database failed. The message names the database, says why and what to do. The driver's own error is not kept as
 * the cause: it can hold the connection, and with it the password.
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}

/** What is told of a fault of the database at `place`: why, and what to do where that is known. */
export function storeFault(place: string, reason: string, advice: string | undefined): StoreFault {
  return new StoreFault(`${place}: ${reason}${advice === undefined ? '' : `; ${advice}`}`);
}
