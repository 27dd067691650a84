import { describe, expect, it } from 'vitest';
import { buildCard } from '../../src/render/build-card.ts';
import type { Card } from '../../src/render/card.ts';
import { partText } from '../../src/render/text.ts';
import type { Answer } from '../../src/resolve/answer.ts';
import { pointers } from '../../src/resolve/found.ts';
import { answerTo, catalog, entryOf, mention, mentions } from '../resolve/by-hand.ts';
import { byNumber, byWords, codes, fullContext, matches, none } from './answers.ts';

const card = (answer: Answer, full = false): Card => buildCard(answer, catalog, { full });
const kinds = ({ parts }: Card): readonly string[] => parts.map((part) => part.kind);
const textOf = ({ parts }: Card): string => parts.map((part) => partText(part)).join('\n');

const one = codes([byNumber(entryOf('gateway', 4001), { context: fullContext })]);

describe('a reply about one code', () => {
  it('says the fact first, then whose it is, what to check, where to look, what the paste said', () => {
    expect(kinds(card(one))).toEqual(['header', 'lines', 'fields', 'list', 'list', 'code', 'lines', 'footer']);
    const { title, meaning, owner, retry, checks } = entryOf('gateway', 4001);
    const text = textOf(card(one)).replaceAll('`', '');
    const order = [
      `4001 · ${title}`,
      meaning,
      `Owner: ${owner}`,
      `Retry: ${retry}`,
      checks[1] ?? '',
      'Logs',
      'From the paste',
    ];
    const places = order.map((said) => text.indexOf(said.replaceAll('`', '')));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // The digest line that it sends for is the paste itself.
    expect(text).not.toContain(checks[0]);
  });

  it('has the ids of the paste in the commands of its steps, and leaves them open for anything else', () => {
    const stepsFor = (traceId: string) =>
      textOf(card(codes([byNumber(entryOf('gateway', 3002), { context: { traceId } })])));
    expect(stepsFor('0a1d76671591164847940829820658')).toContain("grep -F '0a1d76671591164847940829820658' ~/logs");
    expect(stepsFor("x'; rm -rf ~; '")).toContain("grep -F '<trace id>' ~/logs");
  });

  it('says nothing of a paste that said nothing', () => {
    expect(textOf(card(answerTo({ mentions: [mention('4001')] })))).not.toContain('From the paste');
  });

  it('shows at most four steps and four logs, and all of them in full', () => {
    const long =
      catalog.entries.find((entry) => entry.checks.length > 4 && entry.logs.length > 4) ?? entryOf('gateway', 4001);
    const answer = codes([byNumber(long)]);
    const items = (full: boolean) =>
      card(answer, full).parts.flatMap((part) => (part.kind === 'list' ? [part.items.length] : []));
    expect(items(false).slice(0, 2)).toEqual([4, 4]);
    expect(items(true).slice(0, 2)).toEqual([long.checks.length, pointers(catalog, long).logs.length]);
  });

  it('has the number that was asked in its head, also for a range', () => {
    expect(card(answerTo({ mentions: [mention('4004')] })).parts[0]).toMatchObject({
      kind: 'header',
      text: `4004 · ${entryOf('gateway', 4004).title}`,
    });
  });

  it('says before anything else that a number is not documented', () => {
    expect(kinds(card(answerTo({ mentions: [mention('4004')] }))).slice(0, 3)).toEqual(['header', 'lines', 'lines']);
    expect(textOf(card(answerTo({ mentions: [mention('4004')] })))).toMatch(
      /^4004 · .*\n4004 itself is not documented/,
    );
  });

  it.each([
    ['4001', 'official page'],
    ['7004', 'not on the official page'],
  ])('%s: its last line says how it was found, and that it is %s', (code, origin) => {
    const answer = answerTo({ mentions: [mention(code, { evidence: 'Result-Status header', count: 3 })] });
    const label = catalog.scopes.get('gateway')?.label;
    expect(card(answer).parts.at(-1)).toMatchObject({
      kind: 'footer',
      text: `${label} · Result-Status header × 3 · ${origin} · catalog ${catalog.version}`,
    });
  });

  it('gives in full what is known beside: causes, texts, note, pages, sources', () => {
    const text = textOf(card(one, true));
    const { causes, memo, constants, docs, sources } = entryOf('gateway', 4001);
    const pages = docs.map((id) => catalog.docs.get(id)?.title ?? '');
    for (const said of [causes[0] ?? '', memo[0] ?? '', constants[0] ?? '', ...pages, sources[0] ?? '']) {
      expect(text.replaceAll('`', '')).toContain(said.replaceAll('`', ''));
      expect(said).not.toBe('');
    }
  });

  it('names each text once, also where memo and tips are the same', () => {
    const twin = catalog.entries.find((entry) => entry.memo.some((memo) => entry.tips.includes(memo)));
    const text = twin && textOf(card(codes([byNumber(twin)]), true));
    expect(text?.split(`- ${twin?.memo[0]}\n`)).toHaveLength(2);
  });
});

describe('what the paste said', () => {
  it('is all there, each value once', () => {
    const { memo, ...rest } = fullContext;
    const said = textOf(
      card(codes([byNumber(entryOf('gateway', 4001), { context: { ...rest, memo: 'm', tips: 'm' } })])),
    );
    const line = said.split('\n').find((each) => each.startsWith('From the paste')) ?? '';
    expect(line).toBe(
      'From the paste  trace 0a1d76671591164847940829820658 · operation type com.acme.account.query · app ONEX570DA892117 · ' +
        'workspace production · 2020-06-03 06:14:07 UTC · memo m · took 3004 ms · of it 3000 ms in the backend · ' +
        'Android, HTTP2, JSON · 120 bytes in, 0 out · system account',
    );
    expect(memo).toBeDefined();
  });

  it('is cut where it is long', () => {
    const context = { memo: 'x'.repeat(1000) };
    expect(textOf(card(codes([byNumber(entryOf('gateway', 4001), { context })])))).toContain(
      `memo ${'x'.repeat(199)}…`,
    );
  });
});

describe('a reply about several codes', () => {
  const three = card(answerTo({ mentions: mentions(['4001', '7003', '6666']) }));

  it('has the first whole, and of each other a few lines to choose from', () => {
    expect(kinds(three)).toEqual(['header', 'lines', 'fields', 'list', 'list', 'choice', 'choice', 'footer']);
  });

  it('labels each with its scope', () => {
    const choices = three.parts.filter((part) => part.kind === 'choice').map((part) => partText(part));
    expect(choices[0]).toContain(`7003 · ${entryOf('gateway', 7003).title}  ${catalog.scopes.get('gateway')?.label}`);
    expect(choices[1]).toContain(catalog.scopes.get('business')?.label);
  });
});

describe('a reply about a number of several scopes', () => {
  const open = card(answerTo({ mentions: [mention('203')] }));

  it('does not look like an answer: no head, every meaning to choose from, labelled', () => {
    expect(kinds(open)).toEqual(['lines', 'choice', 'choice', 'footer']);
    expect(textOf(open)).toMatch(/^203 means several things, and nothing in the text says which\./);
    expect(textOf(open)).toContain(catalog.scopes.get('android')?.label);
    expect(textOf(open)).toContain(catalog.scopes.get('security-guard')?.label);
  });
});

describe('a reply to words', () => {
  const rows = [4001, 4002, 2000].map((code) => byWords(entryOf('gateway', code)));

  it('that is sure looks like one to a number', () => {
    expect(kinds(card(matches(rows.slice(0, 1))))).toEqual(kinds(card(codes([byNumber(entryOf('gateway', 4001))]))));
  });

  it('that is sure of several has the first whole, and of each other a few lines', () => {
    const both = card(matches([byWords(entryOf('gateway', 4001)), byWords(entryOf('gateway', 7002))]));
    expect(kinds(both)).toContain('header');
    expect(textOf(both)).toContain(entryOf('gateway', 7002).title);
  });

  it('that is not sure asks, and has no head', () => {
    const unsure = card(matches(rows, { confident: false, notes: ['A note.'] }));
    expect(kinds(unsure)).toEqual(['lines', 'choice', 'choice', 'choice', 'lines']);
    expect(textOf(unsure)).toMatch(/^Not sure\. Did you mean …/);
    expect(textOf(unsure)).toMatch(/A note\.$/);
  });

  it('that several codes share says so, and shows them all', () => {
    const shared = card(matches(rows, { shared: '请稍后再试。' }));
    expect(kinds(shared)).toEqual(['lines', 'choice', 'choice', 'choice', 'footer']);
    expect(textOf(shared)).toMatch(/^请稍后再试。 is shown for 3 codes/);
  });
});

describe('a reply that knows nothing', () => {
  it('is one line, and says how to ask', () => {
    expect(kinds(card(none()))).toEqual(['lines']);
    expect(textOf(card(none()))).toMatch(/^Nothing found\. Try a code \(4001\)/);
  });

  it('says why where a reason is known', () => {
    expect(textOf(card(answerTo({ mentions: [mention('9999')] })))).toMatch(/^9999 is not a code of MGS/);
  });

  it('gives near codes as guesses, to choose from', () => {
    const guess = card(answerTo({ mentions: [mention('8003')] }));
    expect(kinds(guess).slice(0, 3)).toEqual(['lines', 'lines', 'choice']);
    expect(textOf(guess)).toMatch(/nearest codes, as a guess/);
    expect(textOf(guess)).toContain(
      `8002 · ${entryOf('gateway', 8002).title}  ${catalog.scopes.get('gateway')?.label}`,
    );
  });
});
