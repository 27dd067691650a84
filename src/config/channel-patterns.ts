import { z } from 'zod';

/** Slack lets a channel's name have no more characters. */
const longestName = 80;

/** A pattern for channel names, ready to be compared with: what stands between its stars, in lower case. */
export type ChannelPattern = readonly string[];

/**
 * Reads a pattern. In it `*` stands for any characters, also none; everything else is meant as it stands, upper and
 * lower case alike.
 */
export function channelPattern(text: string): ChannelPattern {
  return text.toLowerCase().split('*');
}

/** A pattern as the configuration has it. Slack's names have no spaces, and hyphens and underscores at most. */
export const channelPatternSchema = z
  .string()
  .max(longestName)
  .regex(/^[\p{L}\p{M}\p{N}*_-]+$/u, 'write the name without "#", and only "*" for any characters')
  .transform(channelPattern);

/**
 * Whether a channel's name fits one of the patterns. A name without a pattern fits nothing.
 *
 * Reads the name once per pattern, from left to right, and never goes back.
 */
export function matchesChannel(patterns: readonly ChannelPattern[], name: string): boolean {
  const channel = name.toLowerCase();
  return patterns.some((pattern) => matches(pattern, channel));
}

/** The first and the last part are bound to the ends, the others take their first place. */
function matches(parts: ChannelPattern, name: string): boolean {
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
