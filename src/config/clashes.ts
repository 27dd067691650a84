import type { ChannelPattern } from './channel-patterns.ts';

/** What is said of an environment that tells it from the others. */
interface Told {
  readonly name: string;
  readonly match: { readonly workspaces: readonly string[]; readonly apps: readonly string[] };
}

/** Something that does not go with what stands elsewhere, by where it stands. */
export interface Clash {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Everything that would leave it open which environment is meant: a name that two have, a workspace or an app that two
 * list.
 */
export function clashes(environments: readonly Told[]): readonly Clash[] {
  const first = new Map<string, number>();
  return environments.flatMap((environment, index) =>
    factsOf(environment, index).flatMap(({ kind, value, path }) => {
      const key = `${kind} ${value}`;
      const holder = first.get(key) ?? index;
      first.set(key, holder);
      return holder === index ? [] : [{ path, message: wording(kind, value, environments[holder]?.name ?? '') }];
    }),
  );
}

/** Patterns that stand under two languages, of which only the first would ever be used. */
export function patternClashes(languages: Readonly<Record<string, readonly ChannelPattern[]>>): readonly Clash[] {
  const first = new Map<string, string>();
  return Object.entries(languages).flatMap(([language, patterns]) =>
    patterns.flatMap((pattern, at) => {
      const text = pattern.join('*');
      const holder = first.get(text) ?? language;
      first.set(text, holder);
      const message = `the pattern ${text} stands under ${holder} already; keep it in one of the two`;
      return holder === language ? [] : [{ path: [language, at], message }];
    }),
  );
}

function factsOf({ name, match }: Told, index: number) {
  return [
    { kind: 'name', value: name, path: [index, 'name'] },
    ...match.workspaces.map((value, at) => ({
      kind: 'workspace',
      value,
      path: [index, 'match', 'workspaces', at],
    })),
    ...match.apps.map((value, at) => ({ kind: 'app', value, path: [index, 'match', 'apps', at] })),
  ];
}

function wording(kind: string, value: string, holder: string): string {
  return kind === 'name'
    ? `another environment is called ${value} already; give this one another name`
    : `the ${kind} ${value} is listed by the environment ${holder} already; list it in one of the two`;
}
