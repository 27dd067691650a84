/** Reads one line of standard Markdown. */
import { parseControl } from './controls.ts';
import { emojiGlyph } from './emoji.ts';
import type { Inline, Style } from './nodes.ts';
import { safeUrl, textNode } from './nodes.ts';

/** Every alternative excludes its own mark inside, so styles nest at most as deep as there are styles. */
const pattern = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\u0060{-~])`,
    String.raw`\u0060(?<code>[^\u0060]+)\u0060`,
    String.raw`\[(?<label>[^\[\]]*)\]\((?<url>[^()\s]+)\)`,
    '<(?<control>[^<>]+)>',
    String.raw`\*\*(?<bold>(?:[^*]|\*(?!\*))+)\*\*`,
    '~~(?<strike>[^~]+)~~',
    String.raw`\*(?<star>[^*\s](?:[^*]*[^*\s])?)\*`,
    String.raw`(?<!\w)_(?<line>[^_\s](?:[^_]*[^_\s])?)_(?!\w)`,
    ':(?<emoji>[a-z0-9_+-]+):',
    String.raw`(?<!\w)(?<bare>https?://[^\s<>|"]*[^\s<>|".,;:!?'\])}*_~])`,
  ].join('|'),
  'gi',
);

/** Reads one line (no `\n` in it). Marks without a partner stay text. */
export function parseMarkdownLine(line: string): readonly Inline[] {
  const nodes: Inline[] = [];
  const search = new RegExp(pattern);
  let done = 0;
  for (let match = search.exec(line); match !== null; match = search.exec(line)) {
    const node = read(match.groups ?? {});
    if (node === undefined) {
      search.lastIndex = match.index + 1;
      continue;
    }
    if (match.index > done) nodes.push(textNode(line.slice(done, match.index)));
    nodes.push(node);
    done = search.lastIndex;
  }
  return done < line.length ? [...nodes, textNode(line.slice(done))] : nodes;
}

function read(found: Readonly<Record<string, string | undefined>>): Inline | undefined {
  if (found.escaped !== undefined) return textNode(found.escaped);
  if (found.code !== undefined) return { type: 'code', children: [textNode(found.code)] };
  if (found.url !== undefined) return linkTo(found.url, found.label ?? '');
  if (found.control !== undefined) return parseControl(found.control);
  if (found.bare !== undefined) return linkTo(found.bare, found.bare);
  if (found.emoji !== undefined) return emojiNode(found.emoji);
  return styled('bold', found.bold) ?? styled('strike', found.strike) ?? styled('italic', found.star ?? found.line);
}

function styled(type: Style, inside: string | undefined): Inline | undefined {
  return inside === undefined ? undefined : { type, children: parseMarkdownLine(inside) };
}

function linkTo(target: string, label: string): Inline | undefined {
  const url = safeUrl(target);
  if (url === undefined) return undefined;
  return { type: 'link', url, children: label === target ? [textNode(label)] : parseMarkdownLine(label || target) };
}

function emojiNode(name: string): Inline | undefined {
  const glyph = emojiGlyph(name.toLowerCase());
  return glyph === undefined ? undefined : { type: 'emoji', name, glyph };
}
