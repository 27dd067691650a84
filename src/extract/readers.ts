import { readBridge } from './bridge.ts';
import { readBusinessDigest, readGatewayDigest } from './digest.ts';
import { readErrorCodes, readLoneErrorCodes, readSgErrors } from './error-codes.ts';
import { readInvokerFields, readReasons, readRpcExceptions } from './exceptions.ts';
import type { Finding } from './findings.ts';
import { readHeaders } from './headers.ts';
import { readHttpStatus } from './http-status.ts';
import type { Page } from './page.ts';
import { readEncoded, readLogFields, readTraces } from './traces.ts';

/** Reads one form of what MGS and its SDKs print. */
type Reader = (page: Page) => readonly Finding[];

/** The forms that can do without any digit, which most questions in words do. */
const ofWords: ReadonlySet<Reader> = new Set([readHeaders, readInvokerFields, readReasons, readLogFields, readEncoded]);

const readers: readonly Reader[] = [
  readHeaders,
  readRpcExceptions,
  readInvokerFields,
  readReasons,
  readErrorCodes,
  readLoneErrorCodes,
  readSgErrors,
  readBridge,
  readHttpStatus,
  readGatewayDigest,
  readBusinessDigest,
  readTraces,
  readLogFields,
  readEncoded,
];

const wordReaders = readers.filter((read) => ofWords.has(read));
const digit = /\d/;

/**
 * Everything that the known forms say, in order of appearance. As soon as one code is certain, those that are only
 * likely are left out: talk around a paste must not change what the paste says.
 */
export function readForms(page: Page): readonly Finding[] {
  const possible = digit.test(page.plain) ? readers : wordReaders;
  const findings = possible.flatMap((read) => read(page)).sort((a, b) => a.at - b.at);
  const certain = findings.some(isCertain);
  return certain ? findings.filter((finding) => finding.kind === 'fact' || isCertain(finding)) : findings;
}

/** True for a code that rests on a form which only MGS and its SDKs print. */
export function isCertain(finding: Finding): boolean {
  return finding.kind === 'code' && finding.strength === 'strong';
}
