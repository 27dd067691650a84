import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/extract/redact.ts';
import { manglings } from './manglings.ts';
import { type Planted, planted } from './planted.ts';

const traceId = '0a1d7667170047031200112345678';
const kept: readonly string[] = ['84EFA9A281942', 'com.acme.token.query', '4001'];
/** What stands before and after a secret in each form and must be there afterwards: an app, an operation, a code. */
const [app, operation, code] = kept;

type Form = (name: string, value: string) => string;
const json = (name: string, value: string) =>
  JSON.stringify({ AppId: app, 'Operation-Type': operation, [name]: value, 'Result-Status': code });
const address = (name: string, value: string) =>
  `https://mgs.acme.example/mgw.htm?appId=${app}&operationType=${operation}&${name}=${encodeURIComponent(value)}&status=${code}`;
const lines =
  (separator: string, quote = '', end = '') =>
  (name: string, value: string) =>
    [
      ['AppId', app],
      ['Operation-Type', operation],
      [name, value],
      ['Result-Status', code],
    ]
      .map(([key, item]) => `${quote}${key}${quote}${separator}${quote}${item}${quote}${end}`)
      .join('\n');

const headerForms: Readonly<Record<string, Form>> = {
  header: lines(': '),
  headerWithoutSpace: lines(':'),
  small: (name, value) => lines(': ')(name.toLowerCase(), value),
  capitals: (name, value) => lines(': ')(name.toUpperCase(), value),
  curl: (name, value) =>
    `curl -H 'AppId: ${app}' -H 'Operation-Type: ${operation}' -H '${name}: ${value}' -d 'a=${code}' https://x.example/`,
  curlVerbose: (name, value) =>
    `> AppId: ${app}\n> Operation-Type: ${operation}\n> ${name}: ${value}\n< Result-Status: ${code}`,
  json,
  prettyJson: (name, value) => JSON.stringify(JSON.parse(json(name, value)), null, 2),
  jsonInJson: (name, value) => JSON.stringify({ body: json(name, value) }),
  jsonTwiceInJson: (name, value) => JSON.stringify({ log: JSON.stringify({ body: json(name, value) }) }),
  iosDump: (name, value) => `{\n${lines(' = ', '"', ';')(name, value)}\n}`,
  har: (name, value) =>
    JSON.stringify([
      { name: 'AppId', value: app },
      { name, value },
      { name: 'Result-Status', value: code },
      { operation },
    ]),
  prettyHar: (name, value) =>
    JSON.stringify(
      [
        { name: 'AppId', value: app },
        { name, value },
        { name: operation, value: code },
      ],
      null,
      4,
    ),
  harBackwards: (name, value) =>
    JSON.stringify([
      { value: app, name: 'AppId' },
      { value, name },
      { value: code, name: operation },
    ]),
  postman: (name, value) =>
    JSON.stringify([
      { key: 'AppId', value: app },
      { key: name, value },
      { key: operation, value: code },
    ]),
  python: (name, value) =>
    `{'AppId': '${app}', '${name}': '${value}', 'op': '${operation}', 'Result-Status': '${code}'}`,
  javascript: (name, value) =>
    `{\n  AppId: '${app}',\n  '${name}': '${value}',\n  op: '${operation}',\n  status: ${code}\n}`,
  rawHeaders: (name, value) =>
    `['AppId', '${app}', '${name}', '${value}', 'op', '${operation}', 'Result-Status', '${code}']`,
  setHeader: (name, value) => `addHeader("AppId", "${app}"); addHeader("${name}", "${value}"); // ${operation} ${code}`,
  objectiveC: (name, value) => `[r setValue:@"${value}" forHTTPHeaderField:@"${name}"]; // ${app} ${operation} ${code}`,
  javaLists: (name, value) => `{AppId=[${app}], op=[${operation}], ${name}=[${value}], Result-Status=[${code}]}`,
  goHeader: (name, value) => `map[AppId:[${app}] Op:[${operation}] ${name}:[${value}] Result-Status:[${code}]]`,
  table: (name, value) =>
    `| AppId | ${app} |\n| op | ${operation} |\n| ${name} | ${value} |\n| Result-Status | ${code} |`,
  nextLine: lines('\n'),
  nextLineAfterColon: lines(':\n'),
  logcat: (name, value) =>
    `11-20 16:51:52.015 D/Http: ${app} ${operation} ${code}\n11-20 16:51:52.016 D/Http: header ${name}: ${value}`,
};

const fieldForms: Readonly<Record<string, Form>> = {
  ...headerForms,
  address,
  nested: (name, value) => `https://log.acme.example/?to=${encodeURIComponent(address(name, value))}&x=1`,
  nestedTwice: (name, value) =>
    `https://log.acme.example/?to=${encodeURIComponent(`https://b.example/?u=${encodeURIComponent(address(name, value))}`)}`,
  gson: (name, value) =>
    JSON.stringify({ url: address(name, value) })
      .replaceAll('=', '\\u003d')
      .replaceAll('&', '\\u0026'),
  escapedSlashes: (name, value) => JSON.stringify({ url: address(name, value) }).replaceAll('/', '\\/'),
  assignment: (name, value) => `AppId=${app} op=${operation} ${name}=${value} status=${code}`,
  javaMap: (name, value) => `{AppId=${app}, op=${operation}, ${name}=${value}, Result-Status=${code}}`,
  xml: (name, value) => `<AppId>${app}</AppId><op>${operation}</op><${name}>${value}</${name}><status>${code}</status>`,
  preferences: (name, value) =>
    `<string name="AppId">${app}</string><string name="${name}">${value}</string> ${operation} ${code}`,
  iosPlain: (name, value) =>
    `{\n    AppId = ${app};\n    op = ${operation};\n    ${name} = ${value};\n    status = ${code};\n}`,
};

const plainForms: Readonly<Record<string, Form>> = {
  alone: (_, value) => `${app} ${operation} ${code}\n${value}`,
  talk: (_, value) => `we use ${value} for ${operation}, on ${app} it gives ${code}`,
  talkAtLineEnd: (_, value) => `${app} ${operation} gives ${code} with\n${value}\nsince noon`,
};

const looksForms = { ...fieldForms, ...plainForms };

function formsOf({ kind }: Planted): readonly (readonly [string, Form])[] {
  switch (kind) {
    case 'looks':
      return Object.entries(looksForms);
    case 'header':
      return Object.entries(headerForms);
    case 'block':
      return Object.entries({ alone: looksForms.alone, talkAtLineEnd: looksForms.talkAtLineEnd } as typeof plainForms);
    case 'password':
      return Object.entries(fieldForms).filter(([form]) => !/rawHeaders|setHeader|table|nextLine/.test(form));
    case 'field':
      return Object.entries(fieldForms);
  }
}

/** What a reader could make of a text: everything undone that hides characters. */
function laidOpen(text: string): string {
  let open = text
    .replace(/\u200b/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<');
  for (let level = 0; level < 5; level += 1) {
    open = open.replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return open.replace(/\\u00([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const cases = planted.flatMap((secret) => formsOf(secret).map(([form, write]) => ({ secret, form, write })));

function check(secret: Planted, write: Form, mangle: (text: string) => string): void {
  const text = mangle(`${write(secret.name ?? 'note', secret.value)}\nMgw-TraceId: ${traceId}`);
  const masked = redact(text);
  const open = laidOpen(masked.text);
  for (const core of secret.cores) {
    expect(open, text).not.toContain(core);
  }
  for (const part of [...kept, traceId]) {
    expect(open, text).toContain(part);
  }
  expect(masked.count, text).toBeGreaterThan(0);
  expect(redact(masked.text), text).toEqual({ text: masked.text, count: 0 });
}

describe('every kind of secret in every form', () => {
  it('there are sixty at least', () => {
    expect(planted.length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(manglings))('is masked, and nothing else is lost, when mangled by %s', (_, mangle) => {
    for (const { secret, write } of cases) {
      check(secret, write, mangle);
    }
  });

  it('is masked among others', () => {
    const one = fc.tuple(fc.constantFrom(...cases), fc.constantFrom(...Object.values(manglings)));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (chosen) => {
        const text = chosen
          .map(([{ secret, write }, mangle]) => mangle(write(secret.name ?? 'note', secret.value)))
          .join('\n\nand then\n');
        const open = laidOpen(redact(text).text);
        const left = chosen.flatMap(([{ secret }]) => secret.cores).filter((core) => open.includes(core));
        expect(left).toEqual([]);
        expect(kept.filter((part) => open.split(part).length <= chosen.length)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
