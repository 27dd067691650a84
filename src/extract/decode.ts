const escapeRun = /(?:%[0-9a-fA-F]{2})+/g;
const oneEscape = /%[0-9a-fA-F]{2}/;
/** What is left of an escape that a log cut off: at the very end, or before the dots that say so. */
const cutEscape = /%[0-9a-fA-F]?(?=$|\.\.|…)/;
const unicodeEscape = /\\{1,4}[uU]([0-9a-fA-F]{4})/g;
const quotedEscape = /\\(["'\\/nrt])/g;
const nothing = /^(?:null|\(null\)|<null>|nil|none|undefined|-|)$/i;
const longestValue = 1000;
const mostRounds = 3;
const utf8 = new TextDecoder();

/**
 * A memo, tips or message as a person reads it: percent escapes (doubled ones too) and backslash escapes undone, cut
 * characters at either end dropped, white space made one space. Undefined when nothing is left. Never throws.
 */
export function decodeValue(raw: string): string | undefined {
  const unquoted = raw.slice(0, longestValue * 9).replace(unicodeEscape, (_, hex: string) => fromHex(hex));
  const value = percentDecoded(isForm(unquoted) ? unquoted.replaceAll('+', ' ') : unquoted)
    .replace(quotedEscape, (_, char: string) => (/[nrt]/.test(char) ? ' ' : char))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestValue)
    .toWellFormed();
  return nothing.test(value) ? undefined : value;
}

function fromHex(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

/** Whether a text is encoded as forms are, with `+` for a blank. */
function isForm(text: string): boolean {
  return text.includes('+') && oneEscape.test(text) && !text.includes('%20');
}

function percentDecoded(text: string): string {
  let value = text;
  for (let round = 0; round < mostRounds && oneEscape.test(value); round += 1) {
    const next = value.replace(cutEscape, '').replace(escapeRun, decodeRun);
    if (next === value) {
      break;
    }
    value = next;
  }
  return value;
}

/** The escapes as UTF-8; a character that was cut at either end is dropped, other bytes than UTF-8 stay as they are. */
function decodeRun(run: string): string {
  const bytes = new Uint8Array(run.length / 3);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = Number.parseInt(run.slice(index * 3 + 1, index * 3 + 3), 16);
  }
  const whole = trimCut(utf8.decode(bytes));
  return whole.includes('\ufffd') ? run : whole;
}

function trimCut(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === '\ufffd') {
    start += 1;
  }
  while (end > start && text[end - 1] === '\ufffd') {
    end -= 1;
  }
  return text.slice(start, end);
}
