import type { OverlayRule } from './rule.ts';

/** A code without a scope could be anybody's. */
export const scopeNamed: OverlayRule = {
  name: 'scope-named',
  description: 'A file with entries names their scope, and every note has one, its own or that of its file.',
  check: (overlay) =>
    overlay
      .filter(({ data }) => data.scope === undefined)
      .flatMap(({ data, position }) => [
        ...(data.entries.length === 0
          ? []
          : [{ ...position(['entries']), message: 'the key "scope" is missing; say above whose codes these are' }]),
        ...data.notes.flatMap(({ scope, code }, row) =>
          scope !== undefined
            ? []
            : [{ ...position(['notes', row]), message: `the key "scope" is missing; say whose code ${code} is` }],
        ),
      ]),
};
