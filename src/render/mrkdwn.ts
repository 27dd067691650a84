import type { Inline, Line } from './card.ts';
import { utc } from './inline.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Marks that turn the reading direction: in a pasted text they could make a reply read as something else. */
const direction = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

/** Words that Slack could take for a call to everyone even where no markup is read. */
const call = /@(?=(?:here|channel|everyone)\b)/gi;

/** Text as it stands in Slack's markup so that it shows as typed: `&`, `<` and `>` are its only control characters. */
export function escapeMrkdwn(text: string): string {
  return text
    .replace(direction, '')
    .replace(call, '@\u200b')
    .replace(/[&<>]/g, (char) => entities[char] ?? char);
}

/** A line in Slack's markup. */
export function mrkdwn(line: Line): string {
  return line.map(inlineMrkdwn).join('');
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

/** A code span has no way to hold a backtick or a line break. */
function codeSpan(text: string): string {
  const held = text.replace(/`/g, '’').replace(/\s+/g, ' ').trim();
  return held === '' ? '' : `\`${escapeMrkdwn(held)}\``;
}

/** A link, or just its label where the target is no web address. */
function link(href: string, label: string): string {
  if (!/^https?:\/\/[^\s<>|]+$/.test(href)) {
    return escapeMrkdwn(label);
  }
  return `<${escapeMrkdwn(href)}|${escapeMrkdwn(label).replace(/\|/g, '¦')}>`;
}

/** A moment that each reader sees in their own zone; Slack counts in whole seconds. */
function date(time: string): string {
  const seconds = Math.floor(Date.parse(time) / 1000);
  return `<!date^${seconds}^{date_short_pretty} {time_secs}|${utc(time)}>`;
}
