import type { Context, Digest } from '../extract/signals.ts';
import type { Found } from '../resolve/answer.ts';
import type { Line, Part } from './card.ts';
import { clip } from './clip.ts';
import { joined, prose } from './inline.ts';
import { ownerTeam } from './team.ts';
import type { Words } from './words.ts';

/** How many steps a short reply shows; the rest is behind *More*. */
const shortSteps = 4;
/** Pasted values longer than this tell nobody anything more. */
const longestValue = 200;

/** `4001 · The business system did not answer in time` */
export function heading(found: Found): string {
  return `${found.asked ?? found.entry.code} · ${found.entry.title}`;
}

/** Words never make it certain: which of them, and how sure that makes it. */
export function whyAndHowSure({ evidence, confidence }: Found, words: Words): string {
  return `${words.evidence(evidence)} · ${words.sure(Math.round(confidence * 100))}`;
}

/** Owner and retry, and the team that owns it. */
export function fields({ entry }: Found, words: Words): Part {
  const team = ownerTeam(entry);
  return {
    kind: 'fields',
    fields: [
      { label: words.owner, value: [words.ownerNamed(entry.owner)] },
      { label: words.retry, value: prose(entry.retry) },
      ...(team === undefined ? [] : [{ label: words.team, value: team }]),
    ],
  };
}

/** What to do next, in order. */
export function checks({ entry, context }: Found, full: boolean, words: Words): Part {
  const open = entry.checks.filter((step) => context.digest?.side !== 'gateway' || !asksForDigest(step));
  const steps = full ? open : open.slice(0, shortSteps);
  const shown = steps.map((step) => filledIn(step, context));
  return {
    kind: 'list',
    label: words.checkFirst,
    ordered: true,
    items: shown.map(prose),
    keep: 22,
    name: words.parts.checks,
  };
}

/** A step that only sends for the times in the call's digest line, which the answer has read already where it was pasted. */
function asksForDigest(step: string): boolean {
  return /gateway-page-digest\.log.*(?:Field 26|第 26 个字段)/.test(step);
}

/** What a catalog's commands leave open, in either language. */
const blanks = {
  traceId: /'<(?:trace id|traceId)>'/g,
  operationType: /'<(?:operation type|操作类型)>'/g,
} as const;

/** Plain enough to stand between quotes of a shell. */
const plainId = /^[\w.-]{1,100}$/;

/** A step with the ids of the paste in its commands, so that they can be run as they stand. */
function filledIn(step: string, context: Context): string {
  return (['traceId', 'operationType'] as const).reduce((text, key) => {
    const value = context[key];
    return value !== undefined && plainId.test(value) ? text.replace(blanks[key], `'${value}'`) : text;
  }, step);
}

/** What the text itself said, each value once. */
export function paste(context: Context, words: Words): Part | undefined {
  const facts = [
    fact(words.trace, context.traceId),
    fact(words.operationType, context.operationType),
    fact(words.app, context.appId),
    fact(words.workspace, context.workspaceId),
    whenLine(context, words),
    fact(words.memo, context.memo),
    context.tips === context.memo ? undefined : fact(words.tips, context.tips),
    ...(context.digest ? digest(context.digest, words) : []),
  ].filter((line) => line !== undefined);
  if (facts.length === 0) {
    return undefined;
  }
  const lines = [[{ bold: words.paste }, '  ', ...joined(facts, ' · ')]];
  return { kind: 'lines', lines, keep: 7, name: words.parts.paste };
}

function whenLine({ time, localTime }: Context, words: Words): Line | undefined {
  if (time !== undefined) {
    return [{ time }];
  }
  const clock = localTime?.slice(0, 19).replace('T', ' ');
  return clock === undefined ? undefined : [`${clock} (${words.noZoneShort})`];
}

function fact(label: string, value: string | undefined): Line | undefined {
  return value === undefined ? undefined : [`${label} `, { code: clip(value, longestValue) }];
}

function digest(line: Digest, words: Words): readonly (Line | undefined)[] {
  const { elapsedMs, backendMs, requestBytes, responseBytes } = line;
  const client = [line.clientOs, line.transport, line.format].filter((word) => word !== undefined).join(', ');
  return [
    elapsedMs === undefined ? undefined : [words.took(elapsedMs)],
    backendMs === undefined ? undefined : [words.backendTook(backendMs)],
    client === '' ? undefined : [{ code: clip(client, longestValue) }],
    requestBytes === undefined ? undefined : [words.bytes(requestBytes, responseBytes ?? 0)],
    line.system === undefined ? undefined : fact(words.system, line.system),
  ];
}

/** Everything that a short reply leaves to *More*. */
export function background(found: Found, words: Words): readonly Part[] {
  const { entry, docs } = found;
  const { sources } = entry;
  const texts = [...entry.memo, ...entry.tips, ...(entry.prompt === undefined ? [] : [entry.prompt])];
  const names = [...texts, ...entry.constants].map((text): Line => [{ code: text }]);
  return [
    list(words.causes, entry.causes.map(prose), 6),
    list(words.texts, [...new Map(names.map((line) => [JSON.stringify(line), line])).values()], 3),
    list(words.protocols, entry.protocols.length > 0 ? [[entry.protocols.join(', ')]] : [], 2),
    list(words.note, entry.note === undefined ? [] : [prose(entry.note)], 5),
    list(
      words.docs,
      docs.map((doc) => [{ href: doc.url, label: doc.title }]),
      4,
    ),
    list(words.sources, sources.length === 0 ? [] : [[sources.map(words.sourceNamed).join(words.between)]], 1),
  ].filter((part) => part !== undefined);
}

function list(label: string, items: readonly Line[], keep: number): Part | undefined {
  return items.length === 0
    ? undefined
    : { kind: 'list', label, ordered: false, items, keep, name: label.toLowerCase() };
}
