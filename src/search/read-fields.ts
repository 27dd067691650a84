import type { Entry } from '../catalog/catalog.ts';
import { type Atom, readAtoms } from './atoms.ts';
import { draftPhrases, type PhraseDraft } from './collect-phrases.ts';
import { eachField, type FieldKind, OWNED, rules } from './fields.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { readTerms, type Terms } from './terms.ts';
import { splitCompounds } from './words.ts';

/** A text of an entry, read: its terms, each once, and the phrases it makes. */
export interface ReadField {
  readonly kind: FieldKind;
  readonly terms: readonly string[];
  readonly phrases: readonly PhraseDraft[];
}

/** Reads entries, and notes the words that entries are `called` by. */
export interface FieldReader {
  readonly called: ReadonlySet<string>;
  read(entry: Entry): readonly ReadField[];
}

/** Large catalogs say the same again and again, so every text is read only once. */
export function createFieldReader(lexicon: Lexicon): FieldReader {
  const called = new Set<string>();
  const known = new Map<FieldKind, Map<string, ReadField>>();
  const readOnce = (kind: FieldKind, text: string): ReadField => {
    const texts = known.get(kind) ?? new Map<string, ReadField>();
    known.set(kind, texts);
    const before = texts.get(text);
    if (before) return before;
    const atoms = splitCompounds(readAtoms(text).atoms, lexicon);
    const found = readTerms(atoms, lexicon);
    if (rules[kind].weight >= OWNED) for (const atom of atoms) if (!atom.cjk) called.add(atom.text);
    const now = fieldOf(kind, text, atoms, found);
    texts.set(text, now);
    return now;
  };
  const read = (entry: Entry): ReadField[] => {
    const fields: ReadField[] = [];
    eachField(entry, (kind, text) => fields.push(readOnce(kind, text)));
    return fields;
  };
  return { called, read };
}

function fieldOf(kind: FieldKind, text: string, atoms: readonly Atom[], found: Terms): ReadField {
  return {
    kind,
    terms: [...new Set(found.terms.map((term) => term.name))],
    phrases: isPhraseKind(kind) ? draftPhrases(kind, text, atoms, found) : [],
  };
}

function isPhraseKind(kind: FieldKind): kind is PhraseDraft['kind'] {
  return rules[kind].phrase;
}
