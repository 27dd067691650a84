import { redact } from './redact.ts';
import type { Context } from './signals.ts';
import type { Story } from './tell.ts';

/** A story without its secrets, and how many there were. */
export interface Masked {
  readonly story: Story;
  readonly count: number;
}

/**
 * Masks the secrets of what a text says once more, as it is shown: a value that was decoded or cut out of its line may
 * show a secret that was none where it stood, as behind a plus sign for a blank. What was masked before has no effect.
 */
export function maskDecoded(story: Story): Masked {
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
