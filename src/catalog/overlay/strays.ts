import type { Finding } from '../finding.ts';
import { overlayFileName } from './files.ts';

/** What lies in a directory. */
interface Lying {
  readonly name: string;
  readonly isDirectory: () => boolean;
}

/**
 * Names by which somebody means a file of the overlay that is not read: in capital letters, with letters swapped, or with
 * the ending that an editor put behind it. Copies such as `a.yml.bak` are meant not to be read.
 */
const almost = /^([^.].*)\.(?:(yml)|ya?ml|ymal|yalm|yam)(?:\.txt)?\s*$/i;

/**
 * What somebody put into an overlay's directory for nothing, as findings: a folder, a file with almost the right name; and
 * a directory in which there is nothing to read at all. What starts with a dot is another program's. `shown` is what
 * findings call the directory.
 */
export function straysIn(shown: string, all: readonly Lying[]): readonly Finding[] {
  const visible = all.filter(({ name }) => !name.startsWith('.'));
  const strays = visible.flatMap((each) => strayIn(shown, each) ?? []);
  const isEmpty = !visible.some(({ name }) => overlayFileName.test(name));
  const message = 'no file in this directory ends in .yml or .yaml; put one there, or unset MGSCODE_OVERLAY';
  return isEmpty && strays.length === 0 ? [finding(shown, message)] : strays;
}

function strayIn(shown: string, lying: Lying): Finding | undefined {
  const { name } = lying;
  if (lying.isDirectory()) {
    return finding(
      `${shown}/${name}`,
      'this folder is not read; put its files beside it, or take it out of the overlay',
    );
  }
  const [, base, short] = overlayFileName.test(name) ? [] : (almost.exec(name) ?? []);
  const meant = `${base}.${short === undefined ? 'yaml' : 'yml'}`;
  return base === undefined ? undefined : finding(`${shown}/${name}`, `this file is not read; call it ${meant}`);
}

function finding(file: string, message: string): Finding {
  return { file, line: 1, col: 1, message };
}
