import type { Catalog, Entry } from '../catalog/catalog.ts';
import { inLanguage, type Language } from '../catalog/language.ts';

type Told = Pick<Entry, 'title' | 'meaning'>;

const texts: Readonly<Record<Language, Told>> = {
  en: {
    title: 'It says success, but reads as a traffic limit wrote it',
    meaning:
      'A limiting rule can be set to answer 1000 with canned content, and this text looks like that. If so, the call ' +
      'never reached the backend; what follows is what holds for a limit.',
  },
  zh: {
    title: '看起来成功，其实像是被限流规则应答的',
    meaning:
      '限流规则可以设成返回 1000 和预设内容，这段文本看起来就是这样。如果是，这次调用并没有到达后端；下面按限流来说。',
  },
};

/** The gateway's code for success, and the one for a limit. */
const success = 1000;
const limited = 1002;

/**
 * The row of a success whose text gives away that a limit answered: it says so, and whose it is, what to check and
 * whether to retry as the limit's own row does. Any other row stays as it is.
 */
export function throttledEntry(catalog: Catalog, entry: Entry): Entry {
  const limit = catalog.exact('gateway', limited);
  if (entry.scope !== 'gateway' || entry.from !== success || entry.to !== success || limit === undefined) {
    return entry;
  }
  const { owner, checks, retry, causes } = inLanguage(limit, catalog.language);
  return { ...entry, ...texts[catalog.language], owner, checks, retry, causes };
}
