import { circumstancesOf } from './circumstances.ts';
import { contextOf } from './context.ts';
import type { CodeFinding, FactKey, Finding } from './findings.ts';
import { falseFriend, paymentWords } from './friends.ts';
import { asHttpStatus } from './http-words.ts';
import { mentionOf, type Told, tellings } from './mentions.ts';
import { nearMisses } from './near-misses.ts';
import type { Page } from './page.ts';
import { type ErrorRecord, groupRecords } from './records.ts';
import { lastStartingBy } from './rewrite.ts';
import type { Context, ExtractNote, Mention } from './signals.ts';
import { sortOut } from './strangers.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** What a text says about its errors. `codes` are the findings behind the mentions, in order. */
export interface Story {
  readonly mentions: readonly Mention[];
  readonly codes: readonly CodeFinding[];
  readonly context: Context;
  readonly phrases: readonly string[];
  readonly notes: readonly ExtractNote[];
}

/** Clocks that are further apart, in milliseconds, do not show the same moment. */
const clockSpread = 5 * 60_000;
const mostPhrases = 100;
/** How many tellings of one code are looked at for one that says more than the number. */
const mostTellings = 3;

/** Tells a text whose codes stand in known forms: every error with its own context. */
export function tell(page: Page, findings: readonly Finding[]): Story {
  return storyOf(page, findings, groupRecords(page, findings));
}

/** Tells a text in which a person names codes, or none: all share what the text says at all. */
export function tellAsked(
  page: Page,
  forms: readonly Finding[],
  asked: readonly CodeFinding[],
  machine: boolean,
): Story {
  const likely = forms.filter((finding) => finding.kind === 'code');
  const facts = forms.filter((finding) => finding.kind === 'fact');
  const starts = likely.map((code) => code.at);
  const others = asked.filter((code) => (likely[lastStartingBy(starts, code.end - 1)]?.end ?? 0) <= code.at);
  const { ours, notes } = sortOut(
    page.plain,
    [...likely, ...others].sort((a, b) => a.at - b.at).map((code) => asHttpStatus(page.plain, code)),
    machine,
  );
  const [record] = groupRecords(page, facts);
  const story = storyOf(page, forms, [{ codes: ours, facts: record?.facts ?? new Map() }]);
  const reasons = [...notes, ...story.notes];
  const silent = ours.length === 0 && reasons.length === 0;
  return { ...story, notes: silent ? nearMisses(page.plain) : reasons };
}

function storyOf(page: Page, findings: readonly Finding[], records: readonly ErrorRecord[]): Story {
  const timeline = timelineOf(page, records);
  const words = paymentWords(
    page.plain,
    records.flatMap((record) => record.codes),
  );
  const friends = records.map((record) => falseFriend(record, words));
  const kept = records.filter((_, index) => friends[index] === undefined);
  const told = tellings(kept);
  const circumstances = circumstancesOf(page.plain);
  const mentions = told.map((each) => mentionOf(page, each, { ...firstContext(each, timeline), ...circumstances }));
  const said = records[0] === undefined ? {} : contextOf(records[0], timeline);
  const whole = { ...said, ...circumstances };
  return {
    mentions,
    codes: kept.flatMap((record) => record.codes),
    context: mentions[0]?.context ?? whole,
    phrases: phrasesOf(findings),
    notes: notesOf(friends, told, timeline),
  };
}

/** What the first telling says, unless only a later one says anything. */
function firstContext(told: Told, timeline: Timeline): Context {
  const contexts = told.records.slice(0, mostTellings).map((record) => contextOf(record, timeline));
  return contexts.find((context) => Object.keys(context).length > 0) ?? {};
}

const phraseKeys: ReadonlySet<FactKey> = new Set(['memo', 'tips', 'message', 'phrase']);

function phrasesOf(findings: readonly Finding[]): readonly string[] {
  const phrases = new Set<string>();
  for (const finding of findings) {
    const text = phraseOf(finding);
    if (text !== undefined) {
      phrases.add(text);
    }
    if (phrases.size >= mostPhrases) {
      break;
    }
  }
  return [...phrases];
}

function phraseOf(finding: Finding): string | undefined {
  if (finding.kind === 'code') {
    return finding.message;
  }
  return phraseKeys.has(finding.key) ? finding.value : undefined;
}

function notesOf(
  friends: readonly (ExtractNote | undefined)[],
  told: readonly Told[],
  timeline: Timeline,
): readonly ExtractNote[] {
  const known = new Map(friends.filter((note) => note !== undefined).map((note) => [JSON.stringify(note), note]));
  const shown = told.map((each) => each.records[0]).filter((record) => record !== undefined);
  const spreadMs = shown.reduce((most, record) => Math.max(most, timeline.spreadOf(record)), 0);
  const clocks: readonly ExtractNote[] = spreadMs > clockSpread ? [{ kind: 'several-clocks', spreadMs }] : [];
  return [...known.values(), ...clocks];
}
