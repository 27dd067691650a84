/** Names that the bot reads in a list of cookies too; those of an app are no secret there. */
export const readName = [
  '(?:x-)?(?:m?operation[-_]?type|(?:mgw[-_]?)?trace[-_]?id|app[-_]?id|workspace[-_]?id|result[-_]?status',
  '|err_code)',
].join('');
/** A name that the bot reads, with its sign; what it says must be there afterwards, and is no secret. */
export const ownName = `(?:${readName}|memo|tips|api)["']?\\s?[:=]`;

/**
 * What ends a value although it could be part of one: the next field of a log of the gateway, `^API=…^ERR_CODE=…^`, and
 * after any one sign a name that the bot reads, `#operationType=`: no other name, so that no secret is cut short. It
 * stands before the characters of a value as a negative lookahead; a caret elsewhere is that of a password.
 */
export const nextName = `(?:(?-i:\\^[A-Z][A-Z_]{1,20}=)|[^A-Za-z0-9]${ownName})`;
