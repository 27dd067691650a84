import { clean } from './clean.ts';
import { traceShape } from './clock.ts';
import { type CodeFinding, type Finding, normalCode } from './findings.ts';
import type { Page } from './page.ts';
import type { Context, Digest } from './signals.ts';

/** The first nine fields of a gateway digest: address, entry, success, elapsed, four more, result code. */
const gatewayLine =
  /\(([^(),\n]{0,200}), ?response, ?([YN]), ?(\d{1,9}) ?ms,(?:[^(),\n]{0,200},){4} ?(\d{1,6})(?=[,)\s]|$)/g;
const businessLine =
  /\(([^(),\s]{0,200}), ?([^(),\n]{0,100}), ?([^(),\n]{0,60}), ?(\d{1,9}) ?ms, ?([YN]), ?(\d{1,6})(?:, ?([0-9A-Za-z-]{1,64}))?(?=[),\s]|$)/g;
const longestLine = 4000;
/** Where field 23 stands in a line that is whole; the fields around it are counted from there. */
const traceIndex = 22;

/**
 * A line of `gateway-page-digest.log`: 28 fields, the ninth is the result code and nothing else in the line is one. A
 * line whose end is cut off or that a newer gateway writes with more fields is read as far as its shape is sure.
 */
export function readGatewayDigest(page: Page): readonly Finding[] {
  return Array.from(page.plain.matchAll(gatewayLine), (match): CodeFinding => {
    const [, , success, elapsed, code] = match;
    const own = () => gatewayContext(fieldsAt(page, match.index + 1), success === 'Y', Number(elapsed));
    return digestCode(match, code, 'gateway digest, field 9', own);
  });
}

function fieldsAt(page: Page, start: number): readonly string[] {
  const line = page.plain.slice(start, Math.min(page.lineEnd(start), start + longestLine));
  const close = line.indexOf(')');
  return (close < 0 ? line : line.slice(0, close)).split(',', 40).map((field) => field.trim());
}

function gatewayContext(fields: readonly string[], success: boolean, elapsedMs: number): Context {
  const found = fields.findIndex((field) => traceShape.test(field));
  const trace = found < 0 ? traceIndex : found;
  return clean({
    traceId: text(fields[trace]),
    operationType: text(fields[4]),
    appId: text(fields[6]),
    workspaceId: text(fields[7]),
    digest: clean<Digest>({
      side: 'gateway',
      success,
      elapsedMs,
      backendMs: whole(fields[trace + 3]),
      requestBytes: whole(fields[trace - 3]),
      responseBytes: whole(fields[trace - 2]),
      transport: text(fields[trace - 5]),
      format: text(fields[trace - 4]),
      clientOs: text(fields[trace + 2]),
      clientVersion: text(fields[10]),
      system: text(fields[5]),
    }),
  });
}

/** A line of the business side's `page-digest.log`: operation, product, version, elapsed, success, code, unique id. */
export function readBusinessDigest(page: Page): readonly Finding[] {
  return Array.from(page.plain.matchAll(businessLine), (match): CodeFinding => {
    const [, operation, , version, elapsed, success, code, trace] = match;
    const own = () =>
      clean({
        traceId: text(trace),
        operationType: text(operation),
        digest: clean<Digest>({
          side: 'business',
          success: success === 'Y',
          elapsedMs: Number(elapsed),
          clientVersion: text(version),
        }),
      });
    return digestCode(match, code, 'business digest', own);
  });
}

/** The code of a digest line, which says all there is to say of its call. */
function digestCode(
  match: RegExpExecArray,
  code: string | undefined,
  evidence: 'gateway digest, field 9' | 'business digest',
  own: () => Context,
): CodeFinding {
  return {
    kind: 'code',
    at: match.index,
    end: match.index + match[0].length,
    code: normalCode(code ?? ''),
    origin: 'mgs',
    strength: 'strong',
    evidence,
    complete: true,
    own,
  };
}

function text(field: string | undefined): string | undefined {
  return field === undefined || field === '' || field === '-' ? undefined : field;
}

function whole(field: string | undefined): number | undefined {
  return field !== undefined && /^\d{1,12}$/.test(field) ? Number(field) : undefined;
}
