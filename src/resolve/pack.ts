import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import { type Language, languages } from '../catalog/language.ts';
import { scopes } from '../catalog/schema.ts';
import type { Context } from '../extract/signals.ts';
import type { Answer, Found } from './answer.ts';
import type { Reading } from './by-number.ts';
import { found, foundByNumber } from './found.ts';
import { suggest } from './suggest.ts';

const text = z.string().optional();
const number = z.number().optional();

/** What of a context can be of any length. */
const shortened: readonly string[] = ['traceId', 'operationType', 'appId', 'workspaceId', 'memo', 'tips'];

/** Texts of a context that still say something when they are cut; half an id would be looked for and never found. */
const cuttable: readonly string[] = ['memo', 'tips'];

/** Longer than any text that the gateway shows. */
const longestShared = 120;

const packedDigest = z.object({
  side: z.enum(['gateway', 'business']),
  success: z.boolean(),
  elapsedMs: number,
  backendMs: number,
  requestBytes: number,
  responseBytes: number,
  transport: text,
  format: text,
  clientOs: text,
  clientVersion: text,
  system: text,
});

const packedContext = z.object({
  traceId: text,
  operationType: text,
  appId: text,
  workspaceId: text,
  memo: text,
  tips: text,
  time: z.iso.datetime().optional(),
  localTime: text,
  throttled: z.literal(true).optional(),
  protocol: z.enum(['HTTP', 'MPC', 'DUBBO']).optional(),
  phone: z.enum(['android', 'ios']).optional(),
  digest: packedDigest.optional(),
});

/** What is as usual is left out: `asked` when it is the code, `count` when it is 1, `sure` unless words led here. */
const packedRow = z.object({
  scope: z.enum(scopes),
  code: z.string(),
  asked: text,
  sure: number,
  count: z.number().int().optional(),
  why: text,
  open: z.boolean().optional(),
  context: packedContext.optional(),
});

/**
 * An answer small enough to travel in a button: which rows, why, and what the text said, but none of the catalog's texts.
 * What a row says is looked up again when the button is pressed, so it works after a restart and on another replica.
 */
export const packedAnswer = z.object({
  kind: z.enum(['codes', 'matches']),
  confident: z.boolean(),
  /** Absent for English. */
  language: z.enum(languages).optional(),
  shared: text,
  rows: z.array(packedRow).min(1),
  notes: z.array(z.string()).optional(),
  redacted: z.number().int().optional(),
});

/** @see packedAnswer */
export type PackedAnswer = z.infer<typeof packedAnswer>;

/**
 * What to pack: only the row at `only`; the contexts of the first `contexts` rows; texts up to `longest` characters, and
 * no notes and reasons at all when that is 0.
 */
export interface PackOptions {
  readonly only?: number | undefined;
  readonly contexts: number;
  readonly longest: number;
}

/** Packs an answer for a button. Undefined for an answer without rows. */
export function packAnswer(answer: Answer, options: PackOptions): PackedAnswer | undefined {
  const { only } = options;
  const rows: readonly Found[] = only === undefined ? answer.entries : answer.entries.slice(only, only + 1);
  if (answer.kind === 'none' || rows.length === 0) {
    return undefined;
  }
  const alone = only !== undefined;
  const shared = answer.kind === 'matches' && !alone ? answer.shared : undefined;
  const notes = alone || options.longest === 0 ? [] : answer.notes;
  return {
    kind: answer.kind,
    confident: alone || answer.confident,
    language: answer.language === 'en' ? undefined : answer.language,
    shared: shared && short(shared, longestShared),
    rows: rows.map((row, i) => packRow(row, i < options.contexts, options)),
    notes: notes.length === 0 ? undefined : notes.map((note) => short(note, 2 * options.longest)),
    redacted: answer.redacted || undefined,
  };
}

function packRow(row: Found, withContext: boolean, { only, longest }: PackOptions): z.infer<typeof packedRow> {
  const texts = Object.entries(row.context).map(([key, value]) => [key, packText(key, value, longest)]);
  return {
    scope: row.entry.scope,
    code: row.entry.code,
    asked: row.asked === row.entry.code ? undefined : row.asked,
    sure: row.match === 'text' ? Math.round(row.confidence * 100) / 100 : undefined,
    count: row.count === 1 ? undefined : row.count,
    why: longest === 0 ? undefined : short(row.evidence, longest),
    open: (row.ambiguous && only === undefined) || undefined,
    context: withContext ? Object.fromEntries(texts) : undefined,
  };
}

/** `undefined` for an id that is too long: JSON leaves it out. */
function packText(key: string, value: unknown, longest: number): unknown {
  if (typeof value !== 'string' || value.length <= longest || !shortened.includes(key)) {
    return value;
  }
  return cuttable.includes(key) ? short(value, longest) : undefined;
}

function short(value: string, longest: number): string {
  return value.length <= longest ? value : `${value.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The answer again, with what the catalog says today; undefined when none of its rows exists any more. */
export function unpackAnswer(packed: PackedAnswer, catalog: Catalog): Answer | undefined {
  const language = packed.language ?? 'en';
  const [first, ...others] = packed.rows.flatMap((row) => unpackRow(row, catalog, language));
  if (first === undefined) {
    return undefined;
  }
  const entries = [first, ...others] as const;
  const rest = {
    language,
    entries,
    context: first.context,
    suggestions: suggest(entries.flatMap(asReading), catalog.in(language)),
    notes: packed.notes ?? [],
    redacted: packed.redacted ?? 0,
  };
  const shared = packed.shared === undefined ? {} : { shared: packed.shared };
  return packed.kind === 'codes'
    ? { kind: 'codes', confident: true, ...rest }
    : { kind: 'matches', confident: packed.confident, ...shared, ...rest };
}

/** What is guessed beside a number follows from it; words lead to no guesses. */
function asReading(row: Found): readonly Reading[] {
  return row.asked === undefined ? [] : [{ asked: row.asked, at: 0, rows: [row] }];
}

function unpackRow(row: z.infer<typeof packedRow>, catalog: Catalog, language: Language): readonly Found[] {
  const told = catalog.in(language);
  const entry = catalog.entries.find((each) => each.scope === row.scope && each.code === row.code);
  if (entry === undefined) {
    return [];
  }
  const evidence = {
    ambiguous: row.open ?? false,
    count: row.count ?? 1,
    evidence: row.why ?? '',
    quote: '',
    // What comes out of JSON has no undefined in it: a key that says nothing is absent.
    context: (row.context ?? {}) as Context,
  };
  return row.sure === undefined
    ? [foundByNumber(told, entry, { ...evidence, asked: row.asked ?? entry.code })]
    : [found(told, entry, 'text', row.sure, evidence)];
}
