import { hintsIn } from './hints.ts';
import { findPersonal, personalMark } from './personal.ts';
import { findFields } from './secret-fields.ts';
import { findKeys } from './secret-keys.ts';
import { findWrapped } from './secret-wrapped.ts';
import { findShapes } from './secrets.ts';
import { findBehindVeils } from './veils.ts';
import { findAround, merged, type Span } from './windows.ts';

/** What stands instead of a secret. */
export const mask = '[secret]';

/** A text without its secrets, and how many there were. */
export interface Redacted {
  readonly text: string;
  readonly count: number;
}

/** One secret can hide the name of the next, `sign=token: sign=…`; deeper nesting than this is no text that is pasted. */
const mostPasses = 6;

/**
 * Masks the secrets of a text: tokens, signatures, session ids, cookies, passwords, keys. Trace ids, codes, memo, tips
 * and the ids of apps and workspaces stay. Masking a masked text changes nothing.
 */
export function redact(text: string): Redacted {
  return maskAll(text, findSecrets, () => mask);
}

/** Masks for keeping: the secrets of a text and also its e-mail addresses and phone numbers. */
export function redactToStore(text: string): Redacted {
  const secret = redact(text);
  const personal = maskAll(secret.text, findPersonal, personalMark);
  return { text: personal.text, count: secret.count + personal.count };
}

type Find = (text: string) => readonly Span[];

/** Wide letters and digits are read as those of ASCII; each is one character, so that places stay. */
const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

function findSecrets(text: string): readonly Span[] {
  const narrow = text.replace(wide, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return narrow === text ? findPlain(text) : [...findPlain(text), ...findPlain(narrow)];
}

function findPlain(text: string): readonly Span[] {
  const hinted = hintsIn(text);
  const found = [...findKeys(text), ...findShapes(text, hinted), ...findFields(text, hinted)];
  return [...found, ...findWrapped(text, found)];
}

/** Masks until nothing is left to mask; after the first time only beside a mask can something new be found. */
function maskAll(given: string, find: Find, mark: (found: string) => string): Redacted {
  const findHere = (part: string) => findBehindVeils(part, find);
  let text = given;
  let count = 0;
  let spans = merged(findHere(text));
  for (let pass = 0; pass < mostPasses && spans.length > 0; pass += 1) {
    const next = replaced(text, spans, mark);
    text = next.text;
    count += spans.length;
    spans = merged(findAround(text, next.places, findHere));
  }
  return { text, count };
}

function replaced(text: string, spans: readonly Span[], mark: (found: string) => string) {
  const parts: string[] = [];
  const places: number[] = [];
  let from = 0;
  let length = 0;
  for (const { start, end } of spans) {
    const marked = mark(text.slice(start, end));
    length += start - from;
    places.push(length);
    length += marked.length;
    parts.push(text.slice(from, start), marked);
    from = end;
  }
  return { text: [...parts, text.slice(from)].join(''), places };
}
