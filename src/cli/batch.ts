import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { languages as known } from '../catalog/language.ts';
import { scopes } from '../catalog/schema.ts';
import type { AskOptions, Explain } from '../explain.ts';
import { toJson } from '../render/json.ts';
import { answerTo } from './answer.ts';
import type { Wishes } from './wishes.ts';

const question = z.object({
  id: z.unknown(),
  text: z.string(),
  unasked: z.boolean().optional(),
  scope: z.enum(scopes).optional(),
  lang: z.enum(known).optional(),
  env: z.string().optional(),
});

/**
 * Answers questions line by line, in order, as they come. A line that is no question gives an error in its place and the
 * run goes on. Resolves to whether every line was good.
 */
export async function runBatch(explain: Explain, wishes: Wishes, input: Readable, output: Writable): Promise<boolean> {
  let good = true;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') {
      continue;
    }
    const answer = answerLine(explain, wishes, line);
    good &&= !('error' in answer);
    if (!output.write(`${JSON.stringify(answer)}\n`)) {
      await once(output, 'drain');
    }
  }
  return good;
}

function answerLine(explain: Explain, wishes: Wishes, line: string): object {
  const parsed = parseLine(line);
  if ('error' in parsed) {
    return { id: null, error: parsed.error };
  }
  const { id, text, unasked, scope, lang, env } = parsed;
  const languages = lang === undefined ? wishes.languages : { ...wishes.languages, asked: lang };
  const options: AskOptions = { ...(unasked ? { unasked } : {}), ...(scope ? { scope } : {}), languages };
  const answer = answerTo(explain, { ...wishes, env: env ?? wishes.env }, text, options);
  return { id: id ?? null, ...toJson(answer) };
}

const shape = 'a line is to be like {"id": 1, "text": "4001"}';

function sentence({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

function parseLine(line: string): z.infer<typeof question> | { readonly error: string } {
  try {
    const parsed = question.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : { error: `${shape}, but ${parsed.error.issues.map(sentence).join(', ')}` };
  } catch {
    return { error: `${shape}, but this is not JSON` };
  }
}
