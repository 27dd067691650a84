import { expect, it } from 'vitest';
import { formatFinding, inFileOrder } from '../../src/catalog/finding.ts';

const finding = (file: string, line: number, col: number, message = 'wrong') => ({ file, line, col, message });

it('a finding is printed so that an editor can jump there', () => {
  expect(formatFinding(finding('data/ios.yml', 12, 5, 'it is wrong; mend it'))).toBe(
    'data/ios.yml:12:5: it is wrong; mend it',
  );
});

it('findings are sorted by file, then by line and column as numbers, each once', () => {
  const unsorted = [
    finding('b', 1, 1),
    finding('a', 10, 1),
    finding('a', 9, 10),
    finding('a', 9, 9),
    finding('b', 1, 1),
  ];
  expect(inFileOrder(unsorted).map(formatFinding)).toEqual([
    'a:9:9: wrong',
    'a:9:10: wrong',
    'a:10:1: wrong',
    'b:1:1: wrong',
  ]);
});
