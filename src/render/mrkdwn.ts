import type { Inline, Line } from './card.ts';
import { utc, visible } from './inline.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text of 3,000 characters holds it with its fences. */
const longestBlock = 2_700;

/** Words that Slack could take for a call to everyone even where no markup is read. */
const call = /@(?=(?:here|channel|everyone)\b)/gi;

/**
 * Text as it stands in Slack's markup so that it shows as typed. A backtick cannot be escaped, and one from outside would
 * open or close a code span of ours.
 */
export function escapeMrkdwn(text: string): string {
  return escapeEntities(visible(text).replace(call, '@\u200b').replace(/`/g, '’'));
}

/** `&`, `<` and `>` are the only control characters of Slack's markup. */
function escapeEntities(text: string): string {
  return text.replace(/[&<>]/g, (char) => entities[char] ?? char);
}

/**
 * Full-width letters and marks, between which nobody writes a space. Slack takes a backtick or asterisk beside one for part
 * of a word and shows it as it is: https://github.com/seratch/ChatGPT-in-Slack/pull/121
 */
const wide =
  '\u1100-\u115f\u2018-\u201f\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6';
const endsWide = new RegExp(`[${wide}]$`);
const startsWide = new RegExp(`^[${wide}]`);

/** A line in Slack's markup; a space keeps what is marked up apart from full-width text beside it. */
export function mrkdwn(line: Line): string {
  return line.reduce<string>((text, inline, i) => {
    const piece = inlineMrkdwn(inline);
    const behind = isMarked(line[i - 1]) && /[`*]$/.test(text);
    const meets = isMarked(inline) ? endsWide.test(text) : behind && startsWide.test(piece);
    return meets && piece !== '' ? `${text} ${piece}` : text + piece;
  }, '');
}

function isMarked(inline: Inline | undefined): boolean {
  return typeof inline === 'object' && ('bold' in inline || 'code' in inline);
}

function inlineMrkdwn(inline: Inline): string {
  if (typeof inline === 'string') {
    return escapeMrkdwn(inline);
  }
  if ('bold' in inline) {
    return `*${escapeMrkdwn(inline.bold)}*`;
  }
  if ('code' in inline) {
    return codeSpan(inline.code);
  }
  return 'href' in inline ? link(inline.href, inline.label) : date(inline.time);
}

/** A code span has no way to hold a line break. */
function codeSpan(text: string): string {
  const held = oneLine(escapeMrkdwn(text));
  return held === '' ? '' : `\`${held}\``;
}

/** Lines to be copied: as many whole ones as Slack takes; undefined where that is none. */
export function codeBlock(lines: readonly string[]): string | undefined {
  const held = lines.map((line) => oneLine(escapeMrkdwn(line))).filter((line) => line !== '');
  const fitting = held.filter((_, i) => held.slice(0, i + 1).join('\n').length <= longestBlock);
  return fitting.length === 0 ? undefined : `\`\`\`\n${fitting.join('\n')}\n\`\`\``;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A link, or just its label where the target is no web address. */
function link(href: string, label: string): string {
  const shown = oneLine(escapeMrkdwn(label)).replace(/\|/g, '¦');
  const works = /^https?:\/\/[^\s<>|`\p{C}]+$/u.test(href) && shown !== '';
  return works ? `<${escapeEntities(href)}|${shown}>` : shown;
}

/** A moment that each reader sees in their own zone; Slack counts in whole seconds. */
function date(time: string): string {
  const seconds = Math.floor(Date.parse(time) / 1000);
  return Number.isNaN(seconds) ? escapeMrkdwn(time) : `<!date^${seconds}^{date_short_pretty} {time_secs}|${utc(time)}>`;
}
