import type { Finding } from '../../finding.ts';
import { whereFrom } from '../../rules/rule.ts';
import { entriesOf, notesOf, type OverlayRule, type Said } from './rule.ts';

type Owned = Said<{ readonly team?: string | undefined; readonly contact?: string | undefined }>;

/** In the night it must be plain whom to wake. */
export const oneOwner: OverlayRule = {
  name: 'one-owner',
  description: 'A code has one team and one contact, wherever it is spoken of.',
  check: (overlay) => {
    const all: readonly Owned[] = [...entriesOf(overlay), ...notesOf(overlay)];
    return [...differing(all, 'team'), ...differing(all, 'contact')];
  },
};

function differing(all: readonly Owned[], key: 'team' | 'contact'): readonly Finding[] {
  const firsts = new Map<string, Owned>();
  return all.flatMap((each) => {
    const value = each.item[key];
    const first = firsts.get(each.name);
    if (value === undefined) return [];
    if (first === undefined) firsts.set(each.name, each);
    if (first === undefined || first.item[key] === value) return [];
    const here = each.position(key);
    const where = whereFrom(here, first.position(key));
    return [{ ...here, message: `${each.name} has another ${key} on ${where}; keep one of them` }];
  });
}
