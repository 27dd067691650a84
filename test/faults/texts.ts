import fc from 'fast-check';
import { manglings } from '../extract/manglings.ts';
import { planted } from '../extract/planted.ts';
import { triggers } from '../extract/triggers.ts';

const secrets = planted.map(({ name, value }) => (name === undefined ? value : `${name}: ${value}`));

/** What people do to a text that leaves a secret in it one. */
const written = [manglings.none, manglings.slack, manglings.fence, manglings.quoted, manglings.crlf].flatMap(
  (write) => write ?? [],
);

const known = [
  'Result-Status: 4001',
  'result code 7003',
  '4001',
  'RpcException: [7002] : 验签失败',
  'Mgw-TraceId: 0a1d7667170047031200112345678',
  'operationType: com.acme.pay.transfer',
  'Memo: %E9%AA%8C%E7%AD%BE',
  'status',
  'help',
  'list',
  'lang zh',
  '<@U0MGSCODE>',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...known) },
  { weight: 3, arbitrary: fc.constantFrom(...secrets) },
  { weight: 1, arbitrary: fc.constantFrom(...triggers) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

const text = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.constantFrom(...written))
  .map(([pieces, write]) => write(pieces.join('\n')));

/** So many texts with codes, secrets and nonsense, the same for the same seed. */
export function texts(count: number, seed: number): readonly string[] {
  return fc.sample(text, { numRuns: count, seed });
}

const cores = planted.flatMap((secret) => secret.cores);
const anyCore = new RegExp(cores.map((core) => core.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'g');

/** The secrets that can be read in a text. */
export function secretsIn(printed: string): readonly string[] {
  return [...new Set(printed.match(anyCore) ?? [])];
}
