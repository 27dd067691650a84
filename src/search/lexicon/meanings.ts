/**
 * Words of one meaning, by the name of the meaning: each string holds one language's forms, separated by commas. A key
 * of several names gives a form several meanings at once (`verify sign` for 验签). Forms are read like any text, so case,
 * accents, traditional characters and English endings need no entry of their own.
 */
export type Meanings = Readonly<Record<string, readonly string[]>>;
