import type { CatalogFiles } from '../files.ts';
import type { Finding } from '../finding.ts';
import { inFileOrder } from '../finding.ts';
import { fileNames } from './file-names.ts';
import { finishedTexts } from './finished-texts.ts';
import { knownReferences } from './known-references.ts';
import { listedHasSource } from './listed-has-source.ts';
import { noSecrets } from './no-secrets.ts';
import { nothingEmpty } from './nothing-empty.ts';
import { phrasesApart } from './phrases-apart.ts';
import { rangesApart } from './ranges-apart.ts';
import { retiredKept } from './retired-kept.ts';
import { retryVerdict } from './retry-verdict.ts';
import type { Rule } from './rule.ts';
import { everySourceRow } from './source-rows.ts';
import { titles } from './titles.ts';
import { translationsComplete } from './translations-complete.ts';
import { uniqueCodes } from './unique-codes.ts';
import { uniqueIds } from './unique-ids.ts';

/** Every rule of the catalog. One file each; what is not in this list does not hold. */
export const rules: readonly Rule[] = [
  fileNames,
  uniqueCodes,
  rangesApart,
  uniqueIds,
  knownReferences,
  nothingEmpty,
  titles,
  retryVerdict,
  phrasesApart,
  everySourceRow,
  listedHasSource,
  retiredKept,
  finishedTexts,
  noSecrets,
  translationsComplete,
];

/** What the rules find in the files, sorted by file and line; empty when all of them hold. */
export function lint(files: CatalogFiles): readonly Finding[] {
  return inFileOrder(rules.flatMap((rule) => rule.check(files)));
}
