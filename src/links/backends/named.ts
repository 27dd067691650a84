import type { LogKey } from '../../catalog/schema.ts';
import { logKeys } from '../../catalog/schema.ts';
import type { BackendSettings } from './index.ts';

/** What the settings of a log say that it can be searched for. */
export interface Named {
  /** Values that a field of the product has. */
  readonly fields: readonly LogKey[];
  /** Values that the address is made of, which it needs beside what narrows the search. */
  readonly address: readonly LogKey[];
  /** Whether a value has any effect on where the link leads. */
  readonly takes: (key: LogKey) => boolean;
}

/** Reads the settings for it; an address template takes what stands in it, and everything where it has `words`. */
export function keysNamed(settings: BackendSettings): Named {
  if (settings.kind !== 'template') {
    const { fields = {} } = settings;
    return { fields: logKeys.filter((key) => fields[key] !== undefined), address: [], takes: () => true };
  }
  const variables = [...settings.url.matchAll(/\{[^}]*\}/g)].flatMap(([expression]) => expression.match(/\w+/g) ?? []);
  const address = logKeys.filter((key) => variables.includes(key));
  return { fields: address, address, takes: (key) => variables.includes('words') || address.includes(key) };
}
