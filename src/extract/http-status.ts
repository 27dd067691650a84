import type { Finding } from './findings.ts';
import type { Page } from './page.ts';

const status =
  /(?:(?<!\w)HTTP\/\d(?:\.\d)?["']? |(?<!\w)HTTP status code(?: from server)?:? )([45]\d\d)(?!\w)|(?<![\w.:/-])([45]\d\d) (?:bad request|unauthorized|forbidden|not found|internal server error|bad gateway|service unavailable|gateway time-?out)(?!\w)/gi;

/** A failed status of HTTP itself, in a status line or by its name. Android reports these numbers as codes of its own. */
export function readHttpStatus(page: Page): readonly Finding[] {
  return Array.from(page.plain.matchAll(status), (match) => ({
    kind: 'code',
    at: match.index,
    end: match.index + match[0].length,
    code: match[1] ?? match[2] ?? '',
    origin: 'android',
    strength: 'named',
    evidence: 'HTTP status',
  }));
}
