import { meaning } from '../terms.ts';

/**
 * Meanings that people use for each other: a question with the one also finds, at part of its weight, the other. Both
 * directions hold.
 */
const pairs: readonly (readonly [string, string, number])[] = [
  ['timeout', 'slow', 0.6],
  ['timeout', 'expired', 0.5],
  ['too-old', 'expired', 0.4],
  ['too-old', 'version', 0.4],
  ['too-old', 'upgrade', 0.5],
  ['logged-out', 'expired', 0.4],
  ['logged-out', 'authorize', 0.3],
  ['timeout', 'no-response', 0.6],
  ['no-response', 'slow', 0.4],
  ['no-response', 'response', 0.6],
  ['no-response', 'missing', 0.4],
  ['no-response', 'unavailable', 0.3],
  ['rate-limit', 'limit', 0.6],
  ['rate-limit', 'exceed', 0.4],
  ['oversize', 'exceed', 0.4],
  ['oversize', 'limit', 0.3],
  ['limit', 'exceed', 0.4],
  ['denied', 'permission', 0.4],
  ['authorize', 'permission', 0.6],
  ['authorize', 'authenticate', 0.6],
  ['login', 'authenticate', 0.5],
  ['login', 'session', 0.7],
  ['session', 'token', 0.4],
  ['invalid', 'mismatch', 0.5],
  ['invalid', 'error', 0.3],
  ['missing', 'not-found', 0.6],
  ['missing', 'insufficient', 0.5],
  ['not-found', 'unknown', 0.3],
  ['skew', 'mismatch', 0.6],
  ['skew', 'slow', 0.5],
  ['removed', 'missing', 0.5],
  ['removed', 'interrupted', 0.3],
  ['traffic', 'rate-limit', 0.5],
  ['transfer', 'data', 0.5],
  ['abi', 'library', 0.5],
  ['skew', 'invalid', 0.5],
  ['clock', 'timeliness', 0.5],
  ['expired', 'timeliness', 0.5],
  ['cancelled', 'interrupted', 0.5],
  ['unreachable', 'unavailable', 0.5],
  ['unreachable', 'connect', 0.6],
  ['unreachable', 'network', 0.3],
  ['connect', 'network', 0.4],
  ['device', 'client', 0.6],
  ['client', 'app', 0.5],
  ['device', 'app', 0.4],
  ['backend', 'business', 0.7],
  ['backend', 'server', 0.5],
  ['business', 'server', 0.3],
  ['service', 'api', 0.5],
  ['service', 'backend', 0.3],
  ['operation', 'api', 0.6],
  ['call', 'rpc', 0.5],
  ['call', 'request', 0.5],
  ['request', 'rpc', 0.4],
  ['parse', 'deserialize', 0.7],
  ['parse', 'decode', 0.6],
  ['parse', 'convert', 0.5],
  ['decode', 'deserialize', 0.7],
  ['encode', 'serialize', 0.7],
  ['deserialize', 'convert', 0.5],
  ['encrypt', 'decrypt', 0.5],
  ['dns', 'host', 0.6],
  ['resolve', 'dns', 0.7],
  ['ssl', 'certificate', 0.6],
  ['busy', 'load', 0.6],
  ['exception', 'error', 0.5],
  ['register', 'publish', 0.6],
  ['closed', 'publish', 0.4],
  ['closed', 'unavailable', 0.4],
  ['modified', 'change', 0.4],
  ['modified', 'cache', 0.4],
  ['upgrade', 'version', 0.6],
  ['upgrade', 'newest', 0.5],
  ['account', 'user', 0.7],
  ['apk', 'app', 0.4],
  ['plugin', 'library', 0.5],
  ['config', 'init', 0.3],
  ['key', 'token', 0.3],
  ['poor', 'slow', 0.6],
  ['parameter', 'data', 0.4],
  ['data', 'response', 0.3],
  ['method', 'api', 0.4],
  ['wifi', 'network', 0.4],
  ['reset', 'interrupted', 0.4],
  ['reset', 'closed', 0.5],
  ['reset', 'connect', 0.3],
  ['whitelist', 'permission', 0.3],
  ['limit', 'denied', 0.3],
];

/** A term that a question also finds, and at what part of its weight. */
export interface Relation {
  readonly name: string;
  readonly strength: number;
}

const relations: ReadonlyMap<string, readonly Relation[]> = mapped();

function mapped(): Map<string, Relation[]> {
  const map = new Map<string, Relation[]>();
  const add = (from: string, name: string, strength: number) =>
    map.set(meaning(from), [...(map.get(meaning(from)) ?? []), { name: meaning(name), strength }]);
  for (const [one, other, strength] of pairs) {
    add(one, other, strength);
    add(other, one, strength);
  }
  return map;
}

/** The terms that this one also finds; none for a word that is no meaning. */
export function relatedTo(term: string): readonly Relation[] {
  return relations.get(term) ?? [];
}
