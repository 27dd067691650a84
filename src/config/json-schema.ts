import { z } from 'zod';
import { backendSettings } from '../links/backends/index.ts';
import type { KnownLog } from './known-logs.ts';
import { configSchema } from './schema.ts';

/** What code checks about the keys of all kinds of backends, as far as a schema can say it. */
const alsoChecked: Readonly<Record<string, object>> = {
  url: { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\\\/?#@]' },
  labels: { minProperties: 1 },
};

/**
 * The text of `mgscode.schema.json`: the configuration's schema for editors, which complete and check by it while
 * somebody types. Whatever compares one part with another (as that two names differ) is left to `mgscode check`.
 */
export function configJsonSchema(known: readonly KnownLog[]): string {
  const more = new Map(backendSettings.options.flatMap(({ shape }) => keysAlsoChecked(shape)));
  const schema = z.toJSONSchema(configSchema(known).meta({ title: 'mgscode.yml' }), {
    io: 'input',
    // The draft that editors know best.
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, more.get(zodSchema)),
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function keysAlsoChecked(shape: Readonly<Record<string, z.core.$ZodType>>) {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const facts = alsoChecked[key];
    return facts === undefined ? [] : [[schema, facts] as const];
  });
}
