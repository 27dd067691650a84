import { z } from 'zod';

/** Where the bot remembers: in a file of its machine, or in a PostgreSQL that several replicas share. */
export type DatabaseSetting =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** What `pg` understands; it takes anything else for `verify-full`, of which nothing is said until it fails. */
const sslModes: readonly string[] = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];

const expected =
  'must be sqlite:PATH with a file name, such as sqlite:var/mgscode.db, or postgres://USER:PASSWORD@HOST:PORT/DATABASE';
const misshapen =
  'must look like postgres://USER:PASSWORD@HOST:PORT/DATABASE, with special characters in its parts percent-encoded, ' +
  'such as %23 for #';
const unknownMode = `has an sslmode that is not known; use one of ${sslModes.join(', ')}`;

/** Reads DATABASE_URL. No message repeats any of it, since it can hold a password. */
export const databaseUrl = z.string().transform((text, context): DatabaseSetting => {
  const [, path] = /^sqlite:(?!\/\/)(.+)$/.exec(text) ?? [];
  if (path !== undefined) return { kind: 'sqlite', path };
  const message = /^postgres(ql)?:/i.test(text) ? postgresProblem(text) : expected;
  if (message === undefined) return { kind: 'postgres', url: text };
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

function postgresProblem(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !hasItsParts(url)) return misshapen;
  const mode = url.searchParams.get('sslmode');
  return mode !== null && !sslModes.includes(mode) ? unknownMode : undefined;
}

/** A password with a slash, a question mark or a number sign in it can make a URL in which its rest is the database. */
function hasItsParts({ hostname, pathname, username, password, hash, searchParams }: URL): boolean {
  const host = searchParams.get('host') || hostname;
  const decodable = [username, password, pathname].every(isDecodable);
  return host !== '' && !host.includes(',') && /^\/[^/@:]+$/.test(pathname) && hash === '' && decodable;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
