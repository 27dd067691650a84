import type { Environment } from '../../src/config/environment-schema.ts';
import { environmentsSchema } from '../../src/config/environment-schema.ts';

/** What an environment is given as in the configuration. */
export type Given = Readonly<Record<string, unknown>>;

/** Environments as the configuration gives them, in a private cloud unless told otherwise. Throws on a wrong one. */
export function environments(...given: readonly Given[]): readonly Environment[] {
  const whole = given.map((each, i) => ({ name: `env-${i}`, deployment: 'private', ...each }));
  return environmentsSchema(undefined).parse(whole);
}

/** A Loki that all logs of servers are in. */
export const loki = {
  default: { kind: 'loki', url: 'https://grafana.test', datasource: 'abc', labels: { app: 'mgs' } },
} as const;
