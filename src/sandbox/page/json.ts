/** Reads JSON that came from outside (Block Kit above all) without trusting its shape. */

/** An object whose fields are not known. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; empty when it is none. */
export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value as a list; empty when it is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text; empty when it is neither text nor a number. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
