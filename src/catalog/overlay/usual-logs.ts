import { type Entry, isRange } from '../catalog.ts';
import type { CodeSpan } from '../code-span.ts';
import type { Scope } from '../schema.ts';

/** Scopes whose codes are nobody's but the team's, or have no ranges to go by. */
const usual: Readonly<Partial<Record<Scope, readonly string[]>>> = {
  business: ['business-own', 'business-monitor', 'gateway-page-digest'],
  ios: ['phone-xcode'],
  h5: ['phone-logcat', 'phone-xcode', 'browser-console'],
};

/**
 * Where to look for a code of the team's own that names no logs: an answer that ends without a log helps nobody. It is
 * where the catalog looks for unknown codes of the scope: what the range around it says, else the widest range.
 */
export function usualLogs(scope: Scope, { from }: CodeSpan, official: readonly Entry[]): readonly string[] {
  const given = usual[scope];
  if (given !== undefined) return given;
  const ranges = official
    .filter((entry) => entry.scope === scope && isRange(entry))
    .sort((a, b) => width(b) - width(a));
  const around = ranges.findLast((range) => range.from <= from && from <= range.to);
  return (around ?? ranges[0])?.logs ?? [];
}

function width({ from, to }: CodeSpan): number {
  return to - from;
}
