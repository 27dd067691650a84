import type { Rule } from './rule.ts';

/** One file a scope, found by its name. */
export const fileNames: Rule = {
  name: 'file-names',
  description: 'A file is named after the scope that it holds.',
  check: (files) =>
    [...files.scopes, ...files.chinese.scopes].flatMap((each) => {
      const name = `${each.data.scope}.yml`;
      if (each.file.split('/').at(-1) === name) return [];
      return [
        { ...each.position(['scope']), message: `the scope "${each.data.scope}" belongs into ${name}; move it there` },
      ];
    }),
};
