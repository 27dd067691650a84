import { redact } from './redact.ts';
import type { Context } from './signals.ts';
import type { Story } from './tell.ts';

/** A story without its secrets, and how many there were. */
export interface Masked {
  readonly story: Story;
  readonly count: number;
}

/**
 * Masks the secrets of what a text says once more where plus signs stand for blanks: that they do is known only of a value
 * that was decoded, and what stands behind one was not seen for the secret it is.
 */
export function maskDecoded(text: string, story: Story): Masked {
  if (!text.includes('+') || !text.includes('%')) {
    return { story, count: 0 };
  }
  const secrets = new Set<string>();

  function masked(value: string): string {
    const { text: shown, count } = redact(value);
    if (count > 0) {
      secrets.add(value);
    }
    return shown;
  }

  function maskedContext(context: Context): Context {
    const fields = Object.entries(context).map(([key, value]) => [key, isText(key, value) ? masked(value) : value]);
    return Object.fromEntries(fields);
  }

  const mentions = story.mentions.map((mention) => ({ ...mention, context: maskedContext(mention.context) }));
  const context = maskedContext(story.context);
  const phrases = story.phrases.map(masked);
  return { story: { ...story, mentions, context, phrases }, count: secrets.size };
}

/** The fields of a context that somebody wrote a sentence into. */
const texts: readonly string[] = ['memo', 'tips'] satisfies readonly (keyof Context)[];

function isText(key: string, value: unknown): value is string {
  return typeof value === 'string' && texts.includes(key);
}
