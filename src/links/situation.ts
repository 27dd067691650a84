import type { Deployment, Phone, Protocol } from '../catalog/schema.ts';
import { protocols } from '../catalog/schema.ts';
import type { Context } from '../extract/signals.ts';
import type { Found } from '../resolve/answer.ts';
import type { LinkEnvironment } from './environment.ts';

/** What is known of where an error happened; what is absent is not known. `protocols` are all that are possible. */
export interface Situation {
  readonly deployment?: Deployment;
  readonly protocols: readonly Protocol[];
  readonly phone?: Phone;
}

/** What an error tells of where it happened, and all the environments that it can be of tell alike. */
export function situationOf(found: Found, environments: readonly LinkEnvironment[]): Situation {
  const deployment = common(environments.map((environment) => environment.deployment));
  const phone = phoneOf(found);
  return {
    ...(deployment === undefined ? {} : { deployment }),
    protocols: protocolsOf(found, environments),
    ...(phone === undefined ? {} : { phone }),
  };
}

/** What is said beside the error goes before what the environment has, and that before what the code allows. */
function protocolsOf({ entry, context }: Found, environments: readonly LinkEnvironment[]): readonly Protocol[] {
  const usual = common(environments.map(({ protocol }) => protocol));
  const possible = entry.protocols.length > 0 ? entry.protocols : protocols;
  return protocolsSaid(context) ?? (usual === undefined ? possible : [usual]);
}

/** Only systems with the SPI package write a business digest. */
function protocolsSaid({ protocol, digest }: Context): readonly Protocol[] | undefined {
  if (protocol !== undefined) {
    return [protocol];
  }
  return digest?.side === 'business' ? ['MPC', 'DUBBO'] : undefined;
}

/** An answer of the gateway looks alike on all phones, but what prints it does not. */
function phoneOf({ entry, evidence, context }: Found): Phone | undefined {
  if (context.phone !== undefined) {
    return context.phone;
  }
  const system = `${entry.scope} ${evidence} ${context.digest?.clientOs ?? ''}`;
  const phones = [/\bandroid\b/i.test(system), /\b(?:ios|iphone|ipad)\b/i.test(system)] as const;
  return phones[0] === phones[1] ? undefined : phones[0] ? 'android' : 'ios';
}

function common<T>(values: readonly (T | undefined)[]): T | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}
