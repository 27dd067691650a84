import type { Path } from '../yaml-text.ts';

/** A text somewhere within a file's data. */
export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** Every text in plain data, keys not included, from the top down. */
export function textsOf(value: unknown, path: Path = []): readonly PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, [...path, key]));
}
