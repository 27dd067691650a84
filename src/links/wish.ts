/** What of a question says where it is meant; `text` is the rest. */
export interface Wish {
  readonly text: string;
  readonly named?: string;
}

/** As phones and people write it: with a capital letter, a colon, quotes, brackets or a full stop behind it. */
const wish = /(?:^|[\s(])env ?[=:] ?["'“”‘’]?([A-Za-z0-9][\w-]{0,39})["'“”‘’]?[.,;!?)]{0,3}(?=\s|$)/i;

/** Longer than anything that somebody types: what stands in a paste is not meant for the bot. */
const longestTyped = 200;

/**
 * Takes `env=prod` out of a question. In a longer text, which may be a log with such words of its own, it counts only
 * where it names an environment that there is.
 */
export function readWish(text: string, environments: readonly string[]): Wish {
  const [whole, named] = wish.exec(text) ?? [];
  if (whole === undefined || named === undefined) {
    return { text };
  }
  const isTyped = text.length <= longestTyped && !text.includes('\n');
  if (!isTyped && !environments.includes(named.toLowerCase())) {
    return { text };
  }
  return { text: text.replace(whole, '').trim(), named };
}
