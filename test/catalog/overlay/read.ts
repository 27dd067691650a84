import { buildCatalog } from '../../../src/catalog/build.ts';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import { formatFinding } from '../../../src/catalog/finding.ts';
import { type OverlayResult, readOverlay } from '../../../src/catalog/overlay/overlay.ts';
import { row, scopeText, smallCatalog } from '../small-catalog.ts';

/** A catalog with one code, business 6666, and one range. */
export const official = smallCatalog({
  'business.yml': scopeText(
    'business',
    row({ code: '"6000-6999"', title: 'A family' }),
    row({ code: '"6666"', constants: '[BUSINESS]', aliases: '{ en: [it broke behind] }' }),
  ),
});

/** A row of an overlay that no rule objects to, eight lines; keys can be replaced, and `undefined` leaves one out. */
export function own(keys: Record<string, string | undefined> = {}): string {
  const good = {
    code: '"20001"',
    title: 'The order is locked',
    owner: 'business system',
    meaning: 'Somebody pays already.',
    checks: '[Look it up.]',
    retry: 'Later.',
    ...keys,
  };
  const lines = Object.entries(good).flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`));
  return `  - ${lines.join('\n    ')}\n`;
}

/** A file with entries. Two lines stand before the first row, so its code is on line 3. */
export function entries(...rows: readonly string[]): string {
  return `scope: business\nentries:\n${rows.join('')}`;
}

/** What becomes of an overlay of these files. */
export function read(files: Record<string, string>): OverlayResult {
  return readOverlay('mine', new Map(Object.entries(files)), official);
}

/** What is wrong with an overlay of one file `a.yml`, as it is printed. */
export function findings(text: string, others: Record<string, string> = {}): readonly string[] {
  const result = read({ 'a.yml': text, ...others });
  return result.ok ? [] : result.findings.map(formatFinding);
}

/** The catalog with an overlay of these files. Throws when it is not in order. */
export function catalogWith(files: Record<string, string>): Catalog {
  const result = read(files);
  if (!result.ok) throw new Error(result.findings.map(formatFinding).join('\n'));
  return buildCatalog(official, '1.0.0', result.overlay);
}
