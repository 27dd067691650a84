/**
 * Whether a channel's name fits one of the patterns. In a pattern `*` stands for any characters, also none; everything
 * else is meant as it stands, upper and lower case alike. A name without a pattern fits nothing.
 *
 * Reads the name once per pattern, from left to right, and never goes back.
 */
export function matchesChannel(patterns: readonly string[], name: string): boolean {
  const channel = name.toLowerCase();
  return patterns.some((pattern) => matches(pattern.toLowerCase().split('*'), channel));
}

/** `parts` stand between the stars: the first and last are bound to the ends, the others take their first place. */
function matches(parts: readonly string[], name: string): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
