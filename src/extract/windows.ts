/** A stretch of a text; `end` is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far a line is followed: no secret hangs on what is farther off. */
const farthest = 5_000;
/** Stretches that are no farther apart are looked at as one: each look costs something of its own. */
const nearEnough = 400;
const wordRest = /[A-Za-z0-9]{0,200}/y;

/** Finds in the lines around some places, rising ones, of a text: each place's own line, the one before, the one after. */
export function findAround(
  text: string,
  places: readonly number[],
  find: (part: string) => readonly Span[],
): readonly Span[] {
  return linesAround(text, places).flatMap((part) =>
    find(text.slice(part.start, part.end)).map(({ start, end }) => ({
      start: start + part.start,
      end: end + part.start,
    })),
  );
}

function linesAround(text: string, places: readonly number[]): readonly Span[] {
  const found: Span[] = [];
  let covered = -1;
  for (const place of places) {
    if (place < covered) {
      continue;
    }
    const next = around(text, place);
    const last = found.at(-1);
    if (last !== undefined && next.start <= last.end + nearEnough) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else {
      found.push(next);
    }
    covered = Math.min(lineEnd(text, place), place + farthest / 2);
  }
  return found;
}

function around(text: string, place: number): Span {
  const least = Math.max(0, place - farthest);
  const before = text.slice(least, place);
  const own = before.lastIndexOf('\n');
  const previous = own <= 0 ? -1 : before.lastIndexOf('\n', own - 1);
  const end = lineEnd(text, lineEnd(text, place) + 1);
  return { start: previous < 0 ? wordStart(text, least) : least + previous + 1, end: Math.min(end, place + farthest) };
}

/** A cut within a word would make another word of its end. */
function wordStart(text: string, at: number): number {
  if (at === 0) {
    return 0;
  }
  wordRest.lastIndex = at;
  wordRest.test(text);
  return wordRest.lastIndex;
}

function lineEnd(text: string, place: number): number {
  const feed = text.slice(place, place + farthest).indexOf('\n');
  return feed < 0 ? Math.min(text.length, place + farthest) : place + feed;
}

/** The same stretches in order, those that overlap made one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || span.start >= last.end) {
      result.push(span);
    } else if (span.end > last.end) {
      result[result.length - 1] = { start: last.start, end: span.end };
    }
  }
  return result;
}
