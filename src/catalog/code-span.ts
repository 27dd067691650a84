/** The numbers that a row's `code` covers, both ends included; a single code has two equal ends. */
export interface CodeSpan {
  readonly from: number;
  readonly to: number;
}

/** Reads the `code` of a row: `"4001"` is 4001 to 4001, `"400-499"` is 400 to 499. */
export function spanOf(code: string): CodeSpan {
  const [from = code, to = from] = code.split('-');
  return { from: Number(from), to: Number(to) };
}
