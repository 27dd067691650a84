import type { CatalogFiles } from '../../files.ts';
import type { Finding } from '../../finding.ts';
import { inFileOrder } from '../../finding.ts';
import { finishedTexts } from '../../rules/finished-texts.ts';
import { noSecrets } from '../../rules/no-secrets.ts';
import { phrasesApart } from '../../rules/phrases-apart.ts';
import { rangesApart } from '../../rules/ranges-apart.ts';
import { retiredKept } from '../../rules/retired-kept.ts';
import { type Rule, rowsOf } from '../../rules/rule.ts';
import { longTitles } from '../../rules/titles.ts';
import { uniqueCodes } from '../../rules/unique-codes.ts';
import { likeCatalog, type OverlayFiles } from '../files.ts';
import { complete } from './complete.ts';
import { knownCodes } from './known-codes.ts';
import { knownReferences } from './known-references.ts';
import { officialStays } from './official-stays.ts';
import { oneOwner } from './one-owner.ts';
import { rangesOfficial } from './ranges-official.ts';
import type { OverlayRule } from './rule.ts';
import { scopeNamed } from './scope-named.ts';
import { shortCodes } from './short-codes.ts';
import { somethingSaid } from './something-said.ts';
import { unlisted } from './unlisted.ts';

/** Rules that a team can be held to as the catalog is; what it writes about retrying, say, is its own affair. */
const shared: readonly Rule[] = [uniqueCodes, rangesApart, retiredKept, finishedTexts, noSecrets];

const titlesShort: OverlayRule = {
  name: 'titles',
  description: 'A title is short enough for a header.',
  check: (overlay, catalog) => longTitles(rowsOf(likeCatalog(overlay, catalog))),
};

/** A text of the team that is also another code's would make the answer to that one unsure. */
const phrasesOwn: OverlayRule = {
  name: phrasesApart.name,
  description: 'No alias, memo text or constant is also that of another code, unless it is named under `shared`.',
  check: (overlay, catalog) => {
    const own = likeCatalog(overlay, catalog);
    return phrasesApart.check({ ...own, scopes: [...catalog.scopes, ...own.scopes] });
  },
};

/** Every rule of the overlay that looks at more than scopes. */
export const overlayRules: readonly OverlayRule[] = [
  ...shared.map(
    (rule): OverlayRule => ({ ...rule, check: (overlay, catalog) => rule.check(likeCatalog(overlay, catalog)) }),
  ),
  titlesShort,
  phrasesOwn,
  complete,
  knownCodes,
  knownReferences,
  officialStays,
  oneOwner,
  rangesOfficial,
  shortCodes,
  somethingSaid,
  unlisted,
];

/** What the rules find in an overlay, sorted by file and line; the catalog is in order and only looked at. */
export function lintOverlay(overlay: OverlayFiles, catalog: CatalogFiles): readonly Finding[] {
  const nameless = scopeNamed.check(overlay, catalog);
  if (nameless.length > 0) return inFileOrder(nameless);
  const own = new Set(overlay.map(({ file }) => file));
  const findings = overlayRules.flatMap((rule) => rule.check(overlay, catalog));
  return inFileOrder(findings.filter(({ file }) => own.has(file)));
}
