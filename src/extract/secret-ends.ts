/**
 * What ends a value although it could be part of one: the next field of a log of the gateway, `^API=…^ERR_CODE=…^`. It
 * stands before the characters of a value as a negative lookahead. A caret elsewhere is that of a password.
 */
export const nextName = '(?-i:\\^[A-Z][A-Z_]{1,20}=)';
