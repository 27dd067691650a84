/** Looks at queries that stand in the configuration. Quotes and escapes are alike in all the languages that it can be. */
/** The text without what stands in quotes or behind a backslash; a quote that is left is not closed. */
export function outsideQuotes(text: string): string {
  return text.replace(/\\.|"(?:\\.|[^"\\])*"/gu, ' ');
}

/** Whether every quote and parenthesis is closed, and none is closed that was not opened. */
export function closesAll(text: string): boolean {
  const signs = outsideQuotes(text);
  let open = 0;
  for (const sign of signs) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0 && !/["\\]/.test(signs);
}
