import type { CodeFinding } from './findings.ts';
import type { Page } from './page.ts';
import type { ErrorRecord } from './records.ts';
import type { Context, Mention } from './signals.ts';

/** Everything that was said of one code of one origin, in order of appearance. */
export interface Told {
  readonly code: CodeFinding;
  readonly records: ErrorRecord[];
}

/** Groups the codes of the records, each code and origin once. */
export function tellings(records: readonly ErrorRecord[]): readonly Told[] {
  const groups = new Map<string, Told>();
  for (const record of records) {
    for (const code of record.codes) {
      const key = `${code.code}/${code.origin ?? ''}`;
      const group = groups.get(key);
      if (group === undefined) {
        groups.set(key, { code, records: [record] });
      } else if (code.strength !== 'strong' || group.records.at(-1) !== record) {
        // Two forms within one record are one telling; what people ask counts each time.
        group.records.push(record);
      }
    }
  }
  return [...groups.values()];
}

/** The mention of a code, with what its first telling says. */
export function mentionOf(page: Page, told: Told, context: Context): Mention {
  const { code } = told;
  return {
    code: code.code,
    ...(code.origin === undefined ? {} : { origin: code.origin }),
    strength: code.strength,
    evidence: code.evidence,
    ...page.quote(code.at, code.end),
    count: told.records.length,
    context,
  };
}
