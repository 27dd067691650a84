import type { Entry } from '../catalog/catalog.ts';
import type { Scope } from '../catalog/schema.ts';
import { meaning } from './meaning.ts';
import type { Question } from './question.ts';
import { asksForFamily, familyPrior } from './ranges.ts';

/** Where two entries answer alike, the one on the official page is the more likely. */
const UNLISTED = 0.92;

/** Codes from behind the gateway come with few kinds of backend, so of equals the gateway's own is the more likely. */
const BEHIND_GATEWAY = 0.95;

/** What a score is multiplied by when the question names another platform, and when the entry belongs to none. */
const OTHER_PLATFORM = 0.55;
const NO_PLATFORM = 0.93;

const platforms: readonly (readonly [platform: Scope, name: string])[] = [
  ['android', meaning('android')],
  ['ios', meaning('ios')],
  ['h5', meaning('h5')],
];

/** The same when it names the Security Guard, whose troubles the gateway sees too. */
const OTHER_THAN_GUARD = 0.92;
const GUARD = meaning('security-guard');

/** What a question asks for beside its words: platforms that it names, and whether it wants a family of codes. */
export interface Wish {
  readonly named: readonly Scope[];
  readonly guard: boolean;
  readonly families: boolean;
}

/** Reads it from the terms of a question. */
export function wishOf(question: Question): Wish {
  return {
    named: platformsIn(question),
    guard: question.asked.some(({ name }) => name === GUARD),
    families: asksForFamily(question.asked),
  };
}

/** The platforms that a question names. */
export function platformsIn({ asked }: Question): readonly Scope[] {
  return platforms.filter(([, name]) => asked.some((term) => term.name === name)).map(([platform]) => platform);
}

/** How likely an entry is before any word of it is compared. */
export function priorOf(entry: Entry, { named, guard, families }: Wish): number {
  const listed = entry.listed || families ? 1 : UNLISTED;
  const behind = entry.scope === 'business' ? BEHIND_GATEWAY : 1;
  const other = guard && entry.scope !== 'security-guard' ? OTHER_THAN_GUARD : 1;
  return (
    familyPrior(entry, families) *
    listed *
    behind *
    other *
    (named.length === 0 ? 1 : platformPrior(entry.scope, named))
  );
}

function platformPrior(scope: Scope, named: readonly Scope[]): number {
  if (named.includes(scope)) return 1;
  return platforms.some(([platform]) => platform === scope) ? OTHER_PLATFORM : NO_PLATFORM;
}
