/** Wide forms, other spaces, other quotes and long dashes: each is one character and becomes one of ASCII. */
const foldable =
  /[`\uff01-\uff5e\u3000\u00a0\u1680\u2000-\u200a\u202f\u205f\v\f\u2018-\u201f\u2032\u2033\u2010-\u2015\u2212\u00b4]/g;

const notPlain = /[^\n\t -_a-~]/;

/** The text in ASCII width and straight quotes (back quotes too, which people put around code), of the same length, so that a place in one is the same place in the other. */
export function fold(text: string): string {
  return notPlain.test(text) ? text.replace(foldable, asciiForm) : text;
}

function asciiForm(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) {
    return String.fromCharCode(code - 0xfee0);
  }
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) {
    return '-';
  }
  if ((code >= 0x201c && code <= 0x201f) || code === 0x2033) {
    return '"';
  }
  return (code >= 0x2018 && code <= 0x201b) || code === 0x2032 || code === 0xb4 || code === 0x60 ? "'" : ' ';
}
