import { logKeys } from '../../catalog/schema.ts';

const starts = ['from', 'fromIso', 'fromSeconds'];
const needles = ['traceId', 'words'];

/** What a template can hold. */
const variables: readonly string[] = [...logKeys, 'words', ...starts, 'to', 'toIso', 'toSeconds'];

/** The operators of RFC 6570 that encode all of a value. The others, + and #, let it write parts of the address. */
const operators = './;?&';

/** What is wrong with the template of an address, the worst first, each with what to write instead. */
export function templateFaults(text: string): readonly string[] {
  const expressions = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, inner = '']) => inner);
  const names = expressions.flatMap((inner) => namesIn(inner));
  const unknown = names.filter((name) => !variables.includes(name));
  return [
    ...syntaxFaults(text),
    ...expressions.flatMap(expressionFaults),
    ...unknown.map((name) => `there is no variable "${name}"; use ${variables.join(', ')}`),
    ...(names.some((name) => needles.includes(name)) ? [] : ['say what to search for: put in {traceId} or {words}']),
    ...(names.some((name) => starts.includes(name)) ? [] : [`say from when: put in one of ${braced(starts)}`]),
  ];
}

/** Faults of what stands around the variables. A message holds no part of it: it could be a password. */
function syntaxFaults(text: string): readonly string[] {
  const literals = text.replace(/\{[^{}]*\}/g, '');
  const [, address = ''] = /^(https?:\/\/[^/?#{}\s\\]+)[/?#]/i.exec(text) ?? [];
  return [
    ...(/[{}]/.test(literals) ? ['close every { with a }, and put none into another'] : []),
    ...(!URL.canParse(address) ? ['start with https://, a host and a "/", and with no variable in them'] : []),
    ...(address.includes('@') ? ['take user and password out'] : []),
    ...(/[\s\p{Cc}\p{Cs}"<>\\^`|]/u.test(literals) ? ['write spaces and other such signs as %20 and the like'] : []),
    ...(/%(?![0-9a-f]{2})/i.test(literals) ? ['write a % that is meant as %25'] : []),
  ];
}

function expressionFaults(inner: string): readonly string[] {
  const [operator = ''] = inner;
  if (operator === '+' || operator === '#') {
    const plain = `{${inner.slice(1)}}`;
    return [`{${inner}} would let what somebody pastes write parts of the address; use ${plain}`];
  }
  if (/:\d/.test(inner)) return [`{${inner}} would cut a value short, and find other lines; take the ":" out`];
  if (/^[./;?&]?[A-Za-z0-9_]+\*?(?:,[A-Za-z0-9_]+\*?)*$/.test(inner)) return [];
  return [
    `{${inner}} cannot be read; write names with "," between them, and before them one of ${operators} or nothing`,
  ];
}

function namesIn(inner: string): readonly string[] {
  return [...inner.matchAll(/[A-Za-z0-9_]+/g)].map(([name]) => name);
}

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}
