import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import { limits } from '../render/limits.ts';
import type { Answer } from '../resolve/answer.ts';
import { packAnswer, packedAnswer, unpackAnswer } from '../resolve/pack.ts';

/** How a reply came about, which decides its buttons: only for one person, asked in public, or not asked for at all. */
export const surfaces = ['private', 'asked', 'unasked'] as const;
/** @see surfaces */
export type Surface = (typeof surfaces)[number];

/** Where a private answer goes when it is shared, and how it is shown now. */
export interface View {
  readonly surface: Surface;
  readonly full: boolean;
  /** The thread that the answer belongs to; absent at the channel's own level. */
  readonly threadTs?: string;
  /** The environment that somebody chose. */
  readonly environment?: string | undefined;
  /** The `ts` of an answer in the same thread that says it all already. */
  readonly above?: string | undefined;
  /** How often the same was pasted again, when last (seconds since 1970), and what the last of them came with. */
  readonly seen?: SeenAgain | undefined;
  /** When it was asked, in seconds since 1970; absent where nothing depends on it. */
  readonly at?: number | undefined;
}

const trace = z.object({
  traceId: z.string(),
  operationType: z.string().optional(),
  appId: z.string().optional(),
  workspaceId: z.string().optional(),
  time: z.iso.datetime().optional(),
});

const seenAgain = z.object({ count: z.int(), last: z.int(), traces: z.array(trace) });

/** @see View */
export type SeenAgain = z.infer<typeof seenAgain>;

/** What the store keeps of a message that repeats an error: where its trace is to be looked for. */
export type Trace = z.infer<typeof trace>;

/** Reads a trace that the store kept; undefined for what another version wrote. */
export function readTrace(json: string): Trace | undefined {
  return trace.safeParse(tryJson(json)).data;
}

const valueSchema = z.object({
  surface: z.enum(surfaces),
  full: z.boolean(),
  threadTs: z.string().optional(),
  environment: z.string().optional(),
  above: z.string().optional(),
  seen: seenAgain.optional(),
  at: z.number().int().nonnegative().optional(),
  answer: packedAnswer,
});

/** From all that was said to the codes alone: the first that fits into a button is taken. */
const sizes = [
  { contexts: 2, longest: 120 },
  { contexts: 1, longest: 80 },
  { contexts: 1, longest: 40 },
  { contexts: 0, longest: 30 },
  { contexts: 0, longest: 0 },
] as const;

/**
 * Everything that a button needs to work without any memory on our side, in at most `longest` characters; undefined where
 * there is nothing to press for. `only`: for the row of that number alone.
 */
export function toValue(
  answer: Answer,
  view: View,
  { only, longest = limits.buttonValue }: { readonly only?: number; readonly longest?: number } = {},
): string | undefined {
  for (const size of sizes) {
    const packed = packAnswer(answer, { ...size, only });
    const value = packed && JSON.stringify({ ...view, answer: packed });
    if (value !== undefined && value.length <= longest) {
      return value;
    }
  }
  return undefined;
}

/** What a pressed button holds; undefined for a value that this version cannot read, or whose codes are gone. */
export function fromValue(value: string, catalog: Catalog): { answer: Answer; view: View } | undefined {
  const parsed = valueSchema.safeParse(tryJson(value));
  if (!parsed.success) {
    return undefined;
  }
  const { answer: packed, threadTs, ...held } = parsed.data;
  const answer = unpackAnswer(packed, catalog);
  const view = threadTs === undefined ? held : { ...held, threadTs };
  return answer && { answer, view };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
