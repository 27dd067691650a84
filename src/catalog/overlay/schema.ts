/**
 * The team's overlay: a directory of YAML with what the team itself knows, which `MGSCODE_OVERLAY` names. Every file
 * that lies right in it and ends in `.yml` or `.yaml` is read, whatever its name. A file has one of these, or both:
 *
 * - `scope` and `entries`, as in the catalog's own files. A code that the catalog has not becomes one that can be asked
 *   for, labelled as added by the team. Of a code that the catalog has, title, meaning, causes, checks, retry and note
 *   are shown beside the official texts, as "Your team: …", and never in their place; constants, aliases and memo texts
 *   are further ways to find it. Who has to act, the logs and the pages stay the official ones, and giving others is
 *   refused, as is a range that cuts into an official one: neither could be shown without hiding something official.
 *   A code of the team's own that names no logs gets those that are usual in its scope.
 * - `notes`: things to add to entries that are there, by `scope` and `code`: lines, runbooks, who owns it, where to ask.
 *
 * Texts are in whatever language the team writes. `overlay.example/` has both, with comments.
 */
import { z } from 'zod';
import { code, entrySchema, line, owners, scopes, sources } from '../schema.ts';

/** As much of each as a reply can hold. */
const longest = { note: 500, title: 100, url: 500, team: 80 } as const;
const most = { notes: 10, runbooks: 10 } as const;

const url = z
  .string()
  .max(longest.url)
  .regex(/^https?:\/\/[^\s<>|`\p{C}]+$/u, 'write a whole address that starts with https://, without spaces')
  .refine(URL.canParse, 'this is no web address; write it as the browser shows it');

const contact = z
  .string()
  .max(longest.url)
  .regex(
    /^(?:#?[\p{L}\p{M}\p{N}_-]{1,80}|https:\/\/[^\s<>|`\p{C}]+)$/u,
    'write a Slack channel\'s name such as "#payments", or an address that starts with https://',
  )
  .refine((text) => !text.startsWith('https:') || URL.canParse(text), 'this is no web address');

/** What can be said of any code. */
const said = {
  notes: z.array(line.max(longest.note)).max(most.notes).default([]),
  runbooks: z
    .array(z.strictObject({ title: line.max(longest.title), url }))
    .max(most.runbooks)
    .default([]),
  team: line.max(longest.team).optional(),
  contact: contact.optional(),
};

/**
 * A row as in the catalog's files. Nothing but the code has to be there by the schema: what a code of the team's own
 * needs, a rule says, and of one that the catalog has any single text can be worth adding.
 */
export const teamEntrySchema = z.strictObject({
  ...entrySchema.shape,
  ...said,
  title: line.optional(),
  listed: z.boolean().default(false),
  owner: z.enum(owners).optional(),
  meaning: z.string().trim().default(''),
  retry: line.optional(),
  sources: z.array(z.enum(sources)).default([]),
});

/** What is added to an entry; `scope` may be left out where the file names one. */
export const teamNoteSchema = z.strictObject({ scope: z.enum(scopes).optional(), code, ...said });

/** A file of the overlay. `label` and `about` may stand there as in a file of the catalog, and change nothing. */
export const overlayFileSchema = z.strictObject({
  scope: z.enum(scopes).optional(),
  label: line.optional(),
  about: line.optional(),
  entries: z.array(teamEntrySchema).default([]),
  notes: z.array(teamNoteSchema).default([]),
});

/** @see overlayFileSchema */
export type OverlayFile = z.infer<typeof overlayFileSchema>;
/** @see teamEntrySchema */
export type TeamEntry = z.infer<typeof teamEntrySchema>;
/** @see teamNoteSchema */
export type TeamNote = z.infer<typeof teamNoteSchema>;
