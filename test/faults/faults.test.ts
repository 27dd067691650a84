import { describe, expect, inject, it } from 'vitest';
import '../helpers/postgres/setup.ts';
import { groundsOn, nameOf } from './ground.ts';
import { scenarios } from './scenarios/index.ts';

const postgres = async () => (await fetch(inject('postgres'))).text();

/** The long form has all four; these two have everything of them once. */
const grounds = groundsOn(postgres).filter(({ mode, store }) => (mode === 'http') === (store === 'sqlite'));

describe.each(scenarios)('$fault: $holds', (scenario) => {
  const wanted = grounds.filter((ground) => scenario.on?.(ground) ?? true);
  const somewhere = wanted.length > 0 ? wanted : groundsOn(postgres).filter((ground) => scenario.on?.(ground) ?? true);

  it.each(somewhere.slice(0, scenario.shortOn ?? 2).map((ground) => [nameOf(ground), ground] as const))(
    'over %s',
    async (_, ground) => {
      const { measured, broken } = await scenario.run(ground, 'short');
      expect(broken, measured).toEqual([]);
    },
    60_000,
  );
});
