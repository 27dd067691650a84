import { isSecretName } from './secret-names.ts';
import { isFieldToken } from './secret-values.ts';
import type { Span } from './windows.ts';

const before =
  /value\\{0,4}["']?\s{0,4}[:=]\s{0,4}@?\\{0,4}["']([^"'\\\n[\]]{4,4000})\\{0,4}["'][,\s]{1,60}\\{0,4}["']?(?:name|key|forHTTPHeaderField)\\{0,4}["']?\s{0,4}[:=]\s{0,4}@?\\{0,4}["']([\w\u4e00-\u9fff-]{2,60})/gi;

/** In YAML: the name in a line of its own, and not that of the next item. */
const lineBefore =
  /value:[ \t]{1,8}["']?([^\s"'[\]]{4,4000})["']?[ \t]{0,4}\r?\n[ \t]{0,40}(?:name|key):[ \t]{1,8}["']?([\w-]{3,60})/gi;

/** Values that stand before their names. */
export function findBefore(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const pattern of [before, lineBefore]) {
    for (const { index, 0: whole, 1: value = '', 2: name = '' } of text.matchAll(pattern)) {
      if (isSecretName.test(name) && isFieldToken(value)) {
        const start = index + whole.indexOf(value, 5);
        found.push({ start, end: start + value.length });
      }
    }
  }
  return found;
}
