/** What the lines of logs, headers, data, stacks and commands look like; a person's sentence has none of these. */
const marks: readonly RegExp[] = [
  /^\[?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d|^\d\d-\d\d \d\d:\d\d:\d\d/,
  /^[VDIWEF]\/[\w.$-]{2,60}/,
  /^(?:at [\w.$]{3,200}\(|Caused by: |\.\.\. \d{1,5} more|[<>*] |\*\*\* |curl )/,
  /^(?:HTTP\/\d|(?:GET|POST|PUT|DELETE|OPTIONS|HEAD|PATCH) \/\S{0,300}(?: HTTP\/\d| \d{3})?)/,
  /"(?:GET|POST|PUT|DELETE|OPTIONS|HEAD|PATCH) \S{1,300} HTTP\/\d(?:\.\d)?" \d{3}/,
  /^:?[A-Za-z][A-Za-z0-9]{0,30}(?:-[A-Za-z0-9]{1,30}){1,5}["']?[ \t]{0,3}[:=][ \t]/,
  /^(?!["'[(]\d{1,6}["'\])] |(["'])[^"'{}[\]<>=:;]{1,80}\1[,.!?]? {1,2}[A-Za-z\u3040-\u9fff])["'{}[\]<(]{1,3}[^.!?]{0,60}["'}\]=:>;]/,
  /^["']?[\w.-]{1,60}["']? = [^;]{0,400};$/,
  /["'][\w-]{1,40}["'] ?[:=] ?["'\d{[tfn]/,
  /[A-Za-z]Exception(?:: |\(|$)/,
  /- \([^()]{0,60},[^()]{0,60},|\w=\[|\[\w{2,20}\] \w{2,60} \S{0,200}[:{]/,
  /SG ERROR|\bresp:\{|kDTRpc|\^ERR_CODE=/,
];
const field = /^["']?[A-Za-z][\w.-]{0,40}["']?[ \t]{0,2}[:=][ \t]{0,3}\S{1,200}[,;]?$/;
const bracketsOnly = /^[{}[\]();,]{1,3}$/;
const longestTest = 400;
const cjk = /[\u3040-\u30ff\u4e00-\u9fff]{4}/;

/** A bullet or a quotation, which people write as well as curl does. */
const listed = /^[<>*] /;
/** What a person types into a line: words, and no marks that only data has. */
const typed = /^(?=[^\p{L}]{0,20}\p{L})[^{}=<>[\]\\|^$;\t]{1,300}$/u;

/**
 * Which part of a text is a machine's. `human` is the text with the machine's lines blanked, so that places stay; `said`
 * is what of it a person typed: within a machine's output that is not every line without a machine's marks.
 */
export interface Makeup {
  readonly machine: boolean;
  readonly human: string;
  readonly said: string;
}

/** The makeup of a text that is a person's from end to end. */
export function allSaid(plain: string): Makeup {
  return { machine: false, human: plain, said: plain };
}

/** Sorts the lines of a text. It counts as a machine's when at least half of its characters stand in such lines. */
export function makeupOf(plain: string): Makeup {
  const lines = plain.split('\n');
  const fields = lines.filter((line) => line.length > 3 && field.test(line.slice(0, longestTest).trim())).length;
  const sorted = lines.map((line) => {
    const trimmed = line.slice(0, longestTest).trim();
    return { line, trimmed, machines: isMachineLine(trimmed, fields) };
  });
  if (!sorted.some(({ machines }) => machines)) {
    return allSaid(plain);
  }
  const allChars = sorted.reduce((sum, { trimmed }) => sum + trimmed.length, 0);
  const machineChars = sorted.reduce((sum, { trimmed, machines }) => sum + (machines ? trimmed.length : 0), 0);
  const machine = machineChars > 0 && machineChars * 2 >= allChars;
  const kept = (keep: (each: (typeof sorted)[number]) => boolean): string =>
    sorted.map((each) => (keep(each) ? each.line : ' '.repeat(each.line.length))).join('\n');
  const isSaid = machine ? isTyped : ({ trimmed, machines }: SortedLine) => !machines || listed.test(trimmed);
  return { machine, human: kept(({ machines }) => !machines), said: kept(isSaid) };
}

interface SortedLine {
  readonly trimmed: string;
  readonly machines: boolean;
}

/** A lone `size: 4001` between a machine's lines is one of them. */
function isTyped({ trimmed, machines }: SortedLine): boolean {
  return !machines && typed.test(trimmed) && (!field.test(trimmed) || cjk.test(trimmed));
}

const loneHeader = /^\s{0,20}["']?(?:x-)?(?:result-)?(?:memo|tips)["']?[ \t]{0,3}[:=][^\n]{1,4000}\s{0,20}$/i;

/** True for a memo or tips with its name and nothing else. Only the value says something then. */
export function isLoneHeader(plain: string): boolean {
  return loneHeader.test(plain);
}

/** Several lines of `name: value` are a machine's, a single one may be a person's. */
function isMachineLine(line: string, fields: number): boolean {
  if (line.length < 4) {
    return bracketsOnly.test(line);
  }
  return marks.some((mark) => mark.test(line)) || (fields >= 2 && field.test(line) && !cjk.test(line));
}
