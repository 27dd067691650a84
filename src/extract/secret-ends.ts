/** Names that the bot reads wherever they stand: not those that a cookie or a password may have, `api`, `memo`, `tips`. */
export const readName = [
  '(?:x-)?(?:m?operation[-_]?type|(?:mgw[-_]?)?trace[-_]?id|app[-_]?id|workspace[-_]?id|result[-_]?status',
  '|err_code)',
].join('');
const named = '["\']?\\s?[:=]';
/** A name that the bot reads, with its sign; what it says must be there afterwards, and is no secret. */
export const ownName = `${readName}${named}`;

/**
 * A field of a log of the gateway, `^API=…^ERR_CODE=…^`. Fields that nobody knows have a caret behind them as well, and
 * what they end is long enough to be masked without them: `P^AB=xyz12345` is a password.
 */
const logField = [
  `\\^(?:api|memo|tips)${named}`,
  '(?-i:\\^(?:API|ERR_CODE|TRACEID)=)',
  '(?<=[^\\s"\'\\\\,;&<>(){}[\\]|=:\\u0080-\\uffff]{6}={0,2})(?-i:\\^[A-Z][A-Z_]{1,20}=)(?=[^\\s^]{0,200}\\^)',
].join('|');

/**
 * What ends a value although it could be part of one: the next field of a log of the gateway, and after any one sign a
 * name that the bot reads, `#operationType=`: no other name, so that no secret is cut short. It stands before the
 * characters of a value as a negative lookahead; a caret elsewhere is that of a password.
 */
export const nextName = `(?:${logField}|[^A-Za-z0-9]${ownName})`;
