import { isBasic, isDense, isWrapped } from './secret-values.ts';

/** A kind of secret that is known by its own looks or place: the second group is masked, the first is kept. */
export interface Shape {
  /** One of these is in every text that holds such a secret. */
  readonly hints: readonly string[];
  readonly pattern: RegExp;
  readonly isSecret?: (value: string) => boolean;
}

/** A shape from the source of its pattern. */
export function shape(hints: readonly string[], source: string, flags = 'g'): Shape {
  return { hints, pattern: new RegExp(source, flags) };
}

const notMask = '(?!\\[secret\\])';
/** From the end of a line to the next. */
const below = '[ \\t]{0,4}\\\\?\\r?\\n[ \\t]{0,8}';
/** Between the lines of a key, also written out. */
const feed = '(?:\\\\{1,4}[nr]|\\s){1,8}';

/** Secrets that are known by where they stand: as the flag of a command, before a host, in a call; and bare keys. */
export const placedShapes: readonly Shape[] = [
  // A name alone before a host is one of a person, but for one that nobody could remember.
  { ...shape(['http'], '(https?://)([^\\s:@/[\\]<>"\'|]{20,300})(?=@)', 'gi'), isSecret: isDense },
  // Credentials below their scheme.
  { ...shape(['bearer'], `(\\bBearer${below})([\\w+/=-]{20,4000})`, 'gi'), isSecret: isDense },
  {
    ...shape(['basic'], `(\\bBasic${below})([A-Za-z0-9+/]{12,4000}={0,2})`, 'gi'),
    isSecret: (value) => isBasic(value) && isWrapped(value),
  },
  // Where a database is addressed, a password may hold a slash; a port before a path is none.
  shape(
    ['mysql://', 'postgres', 'mongodb', 'redis://', 'amqp'],
    `((?:mysql|postgres(?:ql)?|mongodb(?:\\+srv)?|rediss?|amqps?)://[^\\s:@/[\\]<>"'|]{0,100}:)${notMask}((?!\\d{1,5}/)[^\\s@[\\]<>"'|]{1,200}(?=@))`,
    'gi',
  ),
  shape(['jdbc:oracle'], `(jdbc:oracle:\\w{3,4}:[^\\s/@]{1,60}/)${notMask}([^\\s@"'[\\]]{1,200}(?=@))`, 'gi'),
  shape(['mysql'], `(\\bmysql(?:dump|admin)?(?: [^\\s|;]{1,80}){0,6}? -p)${notMask}([^\\s"'|;[]{4,200})`),
  shape(['sshpass'], `(\\bsshpass -p ?["']?)${notMask}([^\\s"'|;[]{3,200})`),
  shape(['docker'], `(\\bdocker login(?: [^\\s|;]{1,80}){0,6}? -p ?["']?)${notMask}([^\\s"'|;[]{3,200})`),
  shape(['redis-cli'], `(\\bredis-cli(?: [^\\s|;]{1,80}){0,6}? -a ["']?)${notMask}([^\\s"'|;[]{3,200})`),
  shape(['setp', 'sets', 'sett'], `(\\bset(?:Password|Passwd|Pwd|Secret|Token)\\(@?")${notMask}([^"\\n[]{4,400})(?=")`),
  shape(['auth'], `(\\bauth=\\(["'][^"'\\n]{1,60}["'], ?["'])${notMask}([^"'\\n[]{3,200})`),
  // A jar of cookies: domain, two flags around a path, the time it ends, a name, a value.
  shape(
    ['true', 'false'],
    `(\\t(?:TRUE|FALSE)\\t[^\\s]{1,200}\\t(?:TRUE|FALSE)\\t\\d{1,12}\\t[^\\s]{1,100}\\t)${notMask}([^\\s[]{4,4000})`,
  ),
  shape(['cookie'], `(\\bCookie\\{name=[\\w.-]{1,80}, ?value=)${notMask}([^\\s,;}[]{3,4000})`),
  // Keys in base64 without their frame, PKCS#1 and PKCS#8, and PEM that is base64 as a whole.
  shape(
    ['mii'],
    `()((?<![A-Za-z0-9+/])MII[A-Za-z0-9+/]{29,8000}(?:${feed}[A-Za-z0-9+/]{40,8000}){0,60}(?:${feed}[A-Za-z0-9+/]{4,76}(?==))?={0,2})`,
  ),
  // The keys of PuTTY, and of JSON web keys.
  shape(
    ['private-lines'],
    `(\\bPrivate-Lines: \\d{1,4}${feed})([A-Za-z0-9+/]{16,200}(?:${feed}[A-Za-z0-9+/]{64}){0,200}(?:${feed}[A-Za-z0-9+/]{4,64}(?![A-Za-z0-9+/:-]))?={0,2})`,
  ),
  {
    ...shape(['kty'], `("(?:d|p|q|dp|dq|qi|k)"\\s{0,4}:\\s{0,4}")([\\w-]{22,2000})(?=")`),
    isSecret: isDense,
  },
  shape(['ls0'], '()((?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/]{20,20000}={0,2})'),
];
