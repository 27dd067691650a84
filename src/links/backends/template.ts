import { parseTemplate } from 'url-template';
import { z } from 'zod';
import type { Backend } from './backend.ts';
import { templateFaults } from './template-faults.ts';
import { inIso, inSeconds } from './window.ts';
import { cleanQuery } from './words.ts';

const settings = z.strictObject({
  kind: z.literal('template'),
  url: z
    .string()
    .superRefine((text, context) => {
      for (const message of templateFaults(text).slice(0, 1)) context.addIssue({ code: 'custom', message });
    })
    .describe('A template (RFC 6570) of an address.'),
});

/**
 * Any other product that shows a search by its address, which is written down as a template.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6570
 */
export const template: Backend<typeof settings> = {
  kind: 'template',
  title: 'Logs',
  settings,
  link: (given, query) => {
    const words = Object.entries(cleanQuery(query)).filter(([, word]) => !climbs(word));
    const seconds = inSeconds(query);
    const iso = inIso(query);
    return parseTemplate(given.url).expand({
      ...Object.fromEntries(words),
      ...(words.length === 0 ? {} : { words: words.map(([, word]) => word) }),
      from: query.from,
      to: query.to,
      fromIso: iso.from,
      toIso: iso.to,
      fromSeconds: seconds.from,
      toSeconds: seconds.to,
    });
  },
};

/** In a path `..` leads upwards, and no encoding keeps it from that; some servers read a slash that is encoded, too. */
function climbs(word: string): boolean {
  return word.split(/[/\\]/).some((part) => /^\.+$/.test(part));
}
