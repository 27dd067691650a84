/** What the lines of logs, headers, data, stacks and commands look like; a person's sentence has none of these. */
const marks: readonly RegExp[] = [
  /^\[?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d|^\d\d-\d\d \d\d:\d\d:\d\d/,
  /^[VDIWEF]\/[\w.$-]{2,60}/,
  /^(?:at [\w.$]{3,200}\(|Caused by: |\.\.\. \d{1,5} more|[<>*] |\*\*\* |curl )/,
  /^(?:HTTP\/\d|(?:GET|POST|PUT|DELETE|OPTIONS|HEAD|PATCH) \/\S{0,300}(?: HTTP\/\d| \d{3})?)/,
  /"(?:GET|POST|PUT|DELETE|OPTIONS|HEAD|PATCH) \S{1,300} HTTP\/\d(?:\.\d)?" \d{3}/,
  /^:?[A-Za-z][A-Za-z0-9]{0,30}(?:-[A-Za-z0-9]{1,30}){1,5}["']?[ \t]{0,3}[:=][ \t]/,
  /^(?!["'[(]\d{1,6}["'\])] )["'{}[\]<(]{1,3}[^.!?]{0,60}["'}\]=:>;]/,
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

/** Which part of a text is a machine's. `human` is the text with the machine's lines blanked, so that places stay. */
export interface Makeup {
  readonly machine: boolean;
  readonly human: string;
}

/** Sorts the lines of a text. It counts as a machine's when at least half of its characters stand in such lines. */
export function makeupOf(plain: string): Makeup {
  const lines = plain.split('\n');
  const fields = lines.filter((line) => line.length > 3 && field.test(line.slice(0, longestTest).trim())).length;
  const human: string[] = [];
  let machineChars = 0;
  let allChars = 0;
  for (const line of lines) {
    const trimmed = line.slice(0, longestTest).trim();
    allChars += trimmed.length;
    if (isMachineLine(trimmed, fields)) {
      machineChars += trimmed.length;
      human.push(' '.repeat(line.length));
    } else {
      human.push(line);
    }
  }
  return { machine: machineChars > 0 && machineChars * 2 >= allChars, human: human.join('\n') };
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
