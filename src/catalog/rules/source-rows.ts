import type { Finding } from '../finding.ts';
import type { ParsedFile } from '../positions.ts';
import type { Protocol, Scope, ScopeFile } from '../schema.ts';
import type { Row, Rule } from './rule.ts';
import { rowsOf } from './rule.ts';

/** A row of the official result-code page, with what the catalog must repeat word for word. */
export interface SourceRow {
  readonly scope: Scope;
  readonly code: string;
  readonly protocols?: readonly Protocol[];
  readonly prompt?: string;
}

const gatewayCodes =
  '1000 1001 1002 1005 2000 3000 3001 3002 3003 4001 4002 4003 5000 7000 7001 7002 7003 7007 7014 8002';

const gatewayRanges = '1001-5999 7000-7999';

const spi = ['MPC', 'DUBBO'] as const;
const every = ['HTTP', 'MPC', 'DUBBO'] as const;

const businessCodes: readonly [string, readonly Protocol[]][] = [
  ['6000', spi],
  ['6001', spi],
  ['6002', spi],
  ['6003', spi],
  ['6004', every],
  ['6005', spi],
  ['6007', spi],
  ['6666', every],
];

const networkError = 'Network error. Please try again later.';

const androidCodes: readonly [string, string][] = [
  ['0', 'Unknown error. Please try again later.'],
  ['1', networkError],
  ['2', 'Failed to connect to network.'],
  ['3', 'Incorrect client certificate. Check if the mobile time setting is correct.'],
  ['4', 'Poor network connection'],
  ['5', 'Poor network connection'],
  ['6', networkError],
  ['7', networkError],
  ['8', networkError],
  ['9', networkError],
  ['10', networkError],
  ['13', networkError],
  ['15', 'Failed to connect to network.'],
  ['16', 'Failed to connect to network, please try again later.'],
  ['18', 'Network has been limited. Please try again later.'],
  ['400-499', 'Failed to connect to network.'],
  ['100-399', 'Failed to connect to network. Please try again later.'],
  ['500-599', 'Failed to connect to network. Please try again later.'],
];

/**
 * Every row of the page "Gateway result codes" of July 2021, with protocols and prompts as it prints them. The ranges
 * 1001-5999 and 7000-7999 stand in its introduction; its last row, "400 > code >= 100 & 500 < code < 600", is two here.
 */
export const sourceRows: readonly SourceRow[] = [
  ...`${gatewayCodes} ${gatewayRanges}`.split(' ').map((code) => ({ scope: 'gateway', code }) as const),
  ...businessCodes.map(([code, protocols]) => ({ scope: 'business', code, protocols }) as const),
  ...androidCodes.map(([code, prompt]) => ({ scope: 'android', code, prompt }) as const),
];

/** The bot may know more than the page, never less. */
export const everySourceRow: Rule = {
  name: 'source-rows',
  description:
    'Every row of the official page is there and listed, with its protocols and prompt; no other row is listed.',
  check: (files) => {
    const rows = rowsOf(files);
    return [...files.scopes.flatMap((file) => missing(file)), ...rows.flatMap(differences)];
  },
};

function missing(file: ParsedFile<ScopeFile>): readonly Finding[] {
  const { scope, entries } = file.data;
  const codes = new Set(entries.map((entry) => entry.code));
  return sourceRows
    .filter((source) => source.scope === scope && !codes.has(source.code))
    .map(({ code }) => ({
      ...file.position(['entries']),
      message: `the official page has a row for ${scope} ${code}; add it here`,
    }));
}

function differences(row: Row): readonly Finding[] {
  const { entry, name } = row;
  const source = sourceRows.find((each) => each.scope === row.scope && each.code === entry.code);
  if (!source) {
    const message = `the official page has no row for ${name}; set listed to false`;
    return entry.listed ? [{ ...row.position('listed'), message }] : [];
  }
  const { prompt, protocols = [] } = source;
  const page = `the official page lists ${name}`;
  const sameProtocols = protocols.every((each) => entry.protocols.includes(each));
  return [
    { wrong: !entry.listed, key: 'listed', message: `${page}; set listed to true` },
    {
      wrong: protocols.length > 0 && !(sameProtocols && protocols.length === entry.protocols.length),
      key: 'protocols',
      message: `${page} for ${protocols.join(', ')}; write [${protocols.join(', ')}]`,
    },
    {
      wrong: prompt !== undefined && entry.prompt !== prompt,
      key: 'prompt',
      message: `${page} with the prompt "${prompt}"; write it so`,
    },
  ].flatMap(({ wrong, key, message }) => (wrong ? [{ ...row.position(key), message }] : []));
}
