import { z } from 'zod';
import { configSchema } from './schema.ts';

/**
 * The text of `mgscode.schema.json`: the configuration's schema for editors, which complete and check by it while
 * somebody types. Whatever compares one part with another (as that two names differ) is left to `mgscode check`.
 */
export function configJsonSchema(logIds: readonly string[]): string {
  const schema = z.toJSONSchema(configSchema(logIds).meta({ title: 'mgscode.yml' }), {
    io: 'input',
    // The draft that editors know best.
    target: 'draft-7',
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
