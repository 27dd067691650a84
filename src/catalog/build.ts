import type { Catalog, Doc, Entry, InChinese, LogSource, OverlayInfo, ScopeInfo } from './catalog.ts';
import { isRange } from './catalog.ts';
import { spanOf } from './code-span.ts';
import type { CatalogFiles } from './files.ts';
import { deepFreeze } from './freeze.ts';
import { inLanguage, type Language } from './language.ts';
import { neighbours } from './neighbours.ts';
import { addTeam, infoOf } from './overlay/merge.ts';
import type { Overlay } from './overlay/overlay.ts';
import type { Scope } from './schema.ts';
import { scopes } from './schema.ts';
import { finished, type Steps } from './steps.ts';
import { docsInChinese, entriesInChinese, logsInChinese, scopesInChinese } from './translate.ts';

/** What is looked up within one scope: single codes by number, ranges from the narrowest to the widest. */
interface ScopeIndex {
  readonly codes: ReadonlyMap<number, Entry>;
  readonly ranges: readonly Entry[];
}

/** What a catalog is made of, in one language. */
interface Contents {
  readonly entries: readonly Entry[];
  readonly scopes: readonly ScopeInfo[];
  readonly logs: readonly LogSource[];
  readonly docs: readonly Doc[];
  readonly overlay?: OverlayInfo;
}

/**
 * Builds the catalog that everybody asks, in English; in another language once it is asked for. Pure; the order of the
 * files and of the rows within them makes no difference. Of two rows with the same code the first counts, which the rules
 * report anyway. What the team's overlay says is added to it. What it returns is frozen.
 */
export function buildCatalog(files: CatalogFiles, version: string, overlay?: Overlay): Catalog {
  return finished(buildInSteps(files, version, overlay));
}

/** The same in steps: a large overlay takes a while. */
export function* buildInSteps(files: CatalogFiles, version: string, overlay?: Overlay): Steps<Catalog> {
  const official = scopes.flatMap((scope) => entriesOf(files, scope));
  const told = overlay === undefined ? official : yield* addTeam(official, overlay);
  yield;
  const entries = overlay === undefined ? told : inOrder(told);
  yield;
  const contents: Contents = {
    entries,
    ...(overlay === undefined ? {} : { overlay: infoOf(overlay, entries) }),
    scopes: scopes.flatMap((scope) => scopesInChinese(files).filter((info) => info.scope === scope)),
    logs: logsInChinese(files),
    docs: docsInChinese(files),
  };
  const built = new Map<Language, Catalog>();
  const into = (language: Language): Catalog => {
    const catalog = built.get(language) ?? assemble(contents, version, language, into);
    built.set(language, catalog);
    return catalog;
  };
  return into('en');
}

function assemble(contents: Contents, version: string, language: Language, into: Catalog['in']): Catalog {
  const told = <T extends InChinese<object>>(things: readonly T[]) =>
    things.map((thing) => deepFreeze(inLanguage(thing, language)));
  const entries = told(contents.entries);
  const byScope = Map.groupBy(entries, (entry) => entry.scope);
  const index = new Map(scopes.map((scope) => [scope, indexOf(byScope.get(scope) ?? [])]));
  const constants = byConstant(entries);
  const exact = (scope: Scope, code: number) => index.get(scope)?.codes.get(code);
  return Object.freeze<Catalog>({
    version,
    language,
    ...(contents.overlay === undefined ? {} : { overlay: contents.overlay }),
    entries: Object.freeze(entries),
    scopes: new Map(told(contents.scopes).map((info) => [info.scope, info])),
    logs: new Map(told(contents.logs).map((log) => [log.id, log])),
    docs: new Map(told(contents.docs).map((doc) => [doc.id, doc])),
    exact,
    range: (scope, code) => index.get(scope)?.ranges.find((entry) => entry.from <= code && code <= entry.to),
    named: (constant) => constants.get(constant.toLowerCase()) ?? [],
    near: (scope, code) => neighbours(code, (candidate) => exact(scope, candidate)),
    in: into,
  });
}

/** By scope and number; a range stands before the codes that it begins with. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const place = new Map(scopes.map((scope, at) => [scope, at]));
  return entries.toSorted((a, b) => (place.get(a.scope) ?? 0) - (place.get(b.scope) ?? 0) || byNumber(a, b));
}

function byNumber(a: Entry, b: Entry): number {
  return a.from - b.from || b.to - a.to;
}

function entriesOf(files: CatalogFiles, scope: Scope): readonly Entry[] {
  return files.scopes
    .filter(({ data }) => data.scope === scope)
    .flatMap((file) =>
      entriesInChinese(files, file.data).map((raw, row) =>
        deepFreeze({ ...raw, scope, ...spanOf(raw.code), position: file.position(['entries', row]) }),
      ),
    )
    .sort(byNumber);
}

function indexOf(entries: readonly Entry[]): ScopeIndex {
  const width = (entry: Entry) => entry.to - entry.from;
  const codes = new Map<number, Entry>();
  for (const entry of entries) if (!isRange(entry) && !codes.has(entry.from)) codes.set(entry.from, entry);
  return { codes, ranges: entries.filter(isRange).sort((a, b) => width(a) - width(b)) };
}

function byConstant(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const named = entries.flatMap((entry) => {
    const constants = [...entry.constants, ...(entry.team?.words.constants ?? [])];
    const names = new Set(constants.map((constant) => constant.toLowerCase()));
    return [...names].map((name) => ({ name, entry }));
  });
  const groups = Map.groupBy(named, ({ name }) => name);
  return new Map([...groups].map(([name, group]) => [name, Object.freeze(group.map(({ entry }) => entry))]));
}
