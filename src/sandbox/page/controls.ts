/** Slack's control sequences: what stands between `<` and `>`, and the three entities. */
import type { Inline } from './nodes.ts';
import { safeUrl, textNode } from './nodes.ts';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Undoes Slack's escaping, once: `&amp;lt;` becomes `&lt;`. Other entities are text to Slack. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

/** Reads the inside of `<…>`; undefined when Slack would show it as text. */
export function parseControl(inside: string): Inline | undefined {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeText(inside.slice(bar + 1));
  switch (target[0]) {
    case '@':
      return mention('user', target.slice(1), label);
    case '#':
      return mention('channel', target.slice(1), label);
    case '!':
      return special(target.slice(1), label);
    default:
      return link(unescapeText(target), label);
  }
}

function mention(type: 'user' | 'channel' | 'usergroup', id: string, label: string | undefined): Inline | undefined {
  if (!/^[A-Z0-9]+$/i.test(id)) return undefined;
  return label ? { type, id, label } : { type, id };
}

function special(command: string, label: string | undefined): Inline | undefined {
  const [name, ...parts] = command.split('^');
  switch (name) {
    case 'here':
    case 'channel':
    case 'everyone':
      return { type: 'broadcast', range: name };
    case 'group':
      return { type: 'broadcast', range: 'channel' };
    case 'subteam':
      return mention('usergroup', parts[0] ?? '', label?.replace(/^@/, ''));
    case 'date':
      return date(parts, label ?? '');
    default:
      // Slack shows commands that it does not know by their label, or by their name in angle brackets.
      return textNode(label ?? `<${name}>`);
  }
}

function date([seconds = '', format = '', url]: readonly string[], fallback: string): Inline {
  const link = url === undefined ? undefined : safeUrl(unescapeText(url));
  if (!/^\d{1,12}$/.test(seconds) || format === '') return textNode(fallback);
  const node = { type: 'date', at: Number(seconds), format: unescapeText(format), fallback } as const;
  return link === undefined ? node : { ...node, link };
}

function link(target: string, label: string | undefined): Inline | undefined {
  const url = safeUrl(target);
  if (url === undefined) return undefined;
  return { type: 'link', url, children: [textNode(label || url.replace(/^mailto:/i, ''))] };
}
