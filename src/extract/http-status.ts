import type { Finding } from './findings.ts';
import type { Page } from './page.ts';

const status =
  /(?:(?<!\w)HTTP\/\d(?:\.\d)?["']? |(?<!\w)HTTP status code(?: from server)?:? )([45]\d\d)(?!\w)|(?<![\w.:/-])([45]\d\d) (?:bad request|unauthorized|forbidden|not found|internal server error|bad gateway|service unavailable|gateway time-?out)(?!\w)/gi;

/** The status of a recorded response, `"status": 503, "statusText": …`. Everybody's recordings have it. */
const recorded = /["']status["']\s{0,4}:\s{0,4}([45]\d\d)(?=\s{0,4},\s{0,20}["']statusText["'])/g;
const calledGateway = /mgw\.htm|operation-?type/i;

/** A failed status of HTTP itself, in a status line or by its name. Android reports these numbers as codes of its own. */
export function readHttpStatus(page: Page): readonly Finding[] {
  const inRecording = calledGateway.test(page.plain) ? [...page.plain.matchAll(recorded)] : [];
  return [...page.plain.matchAll(status), ...inRecording].map((match) => ({
    kind: 'code',
    at: match.index,
    end: match.index + match[0].length,
    code: match[1] ?? match[2] ?? '',
    origin: 'android',
    strength: 'named',
    evidence: 'HTTP status',
  }));
}
