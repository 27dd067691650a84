import { StoreFault, storeFault } from './fault.ts';

const unreachable = 'look whether the server runs there and this machine may reach it';
const untrusted = "name the file of the server's certificate authority by sslrootcert= in the URL";
const full = 'raise max_connections of the server, or run fewer replicas';

/** What to do about what the server (SQLSTATE), the network or TLS said. */
const advices: Readonly<Record<string, string>> = {
  '25006': 'name the primary server in the URL, not one that is only read',
  '28000': "look at the user and at the server's pg_hba.conf",
  '28P01': 'look at the user and the password in the URL',
  '3D000': 'create the database first',
  '42501': 'let the user create tables: make it the owner of the database, or grant it CREATE on the schema',
  '42P07': 'another program has tables there: give the bot a database of its own',
  '53100': 'make room on the disk of the server',
  '53300': full,
  '57014': 'something there holds a lock for long, or the server is too busy',
  '57P03': 'try again when the server is up',
  EAI_AGAIN: 'look at the host in the URL, and at the name server of this machine',
  ECONNREFUSED: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOTFOUND: 'look at the host in the URL',
  ETIMEDOUT: unreachable,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
};

/** What `pg` says itself has no code. */
const byWords: readonly (readonly [RegExp, string])[] = [
  [/timeout exceeded|connection timeout|read timeout/i, unreachable],
  [
    /client password must be/i,
    'the server asks for a password: put it into the URL, as in postgres://USER:PASSWORD@HOST',
  ],
  [/does not support SSL/i, 'turn TLS on at the server, or take sslmode out of the URL'],
];

/** What is told of a failure of the PostgreSQL database at `place`; what was told already stays. */
export function postgresFault(place: string, error: unknown): StoreFault {
  if (error instanceof StoreFault) {
    return error;
  }
  const first = firstOf(error);
  const reason = first instanceof Error ? first.message : String(first);
  const advice = advices[codeOf(first)] ?? byWords.find(([words]) => words.test(reason))?.[1];
  return storeFault(place, reason, advice);
}

/** A name with several addresses fails with an error for each, and no message of its own. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? (error.errors[0] ?? error) : error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
