import type { Doc, EntryTexts, InChinese, LogSource, ScopeInfo } from './catalog.ts';
import type { CatalogFiles } from './files.ts';
import type { RawEntry, ScopeFile } from './schema.ts';

/** The rows of a scope's file with their Chinese texts. */
export function entriesInChinese(
  { chinese }: CatalogFiles,
  file: ScopeFile,
): readonly (RawEntry & InChinese<EntryTexts>)[] {
  const rows = chinese.scopes.filter(({ data }) => data.scope === file.scope).flatMap(({ data }) => data.entries);
  const byCode = new Map(rows.map(({ code, ...texts }) => [code, texts]));
  return file.entries.map((entry) => {
    const { title, meaning, causes, checks, retry, note } = entry;
    const english = { title, meaning, causes, checks, retry, ...(note === undefined ? {} : { note }) };
    return { ...entry, zh: byCode.get(entry.code) ?? english };
  });
}

/** The logs with their Chinese texts; a path that is not among those is the same in every language. */
export function logsInChinese({ logs, chinese }: CatalogFiles): readonly LogSource[] {
  const byId = new Map(chinese.logs.data.logs.map(({ id, ...texts }) => [id, texts]));
  return logs.data.logs.map((log) => {
    const { title, path, host, availability, look } = log;
    const english = { title, path, host, look, ...(availability === undefined ? {} : { availability }) };
    const texts = byId.get(log.id);
    return { ...log, zh: { ...english, ...texts, path: texts?.path ?? path } };
  });
}

/** The official pages with their Chinese titles. */
export function docsInChinese({ docs, chinese }: CatalogFiles): readonly Doc[] {
  const titles = new Map(chinese.docs.data.docs.map(({ id, title }) => [id, title]));
  return docs.data.docs.map((doc) => ({ ...doc, zh: { title: titles.get(doc.id) ?? doc.title } }));
}

/** What each scope is called and holds, in the order of the files. */
export function scopesInChinese({ scopes, chinese }: CatalogFiles): readonly ScopeInfo[] {
  return scopes.map(({ data: { scope, label, about } }) => {
    const texts = chinese.scopes.find(({ data }) => data.scope === scope)?.data;
    return { scope, label, about, zh: { label: texts?.label ?? label, about: texts?.about ?? about } };
  });
}
