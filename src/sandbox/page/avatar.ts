/** Pictures of people and bots: a letter or a robot on a calm colour that is always the same for one name. */
import type { Member } from '../protocol.ts';
import { icon } from './icons.ts';
import type { VNode } from './vdom.ts';
import { h } from './vdom.ts';

const colours = 6;
const botColours = 3;

/** Draws the picture. It is decoration: the name stands beside it. */
export function avatar(member: Member | undefined, name: string, extra = ''): VNode {
  const bot = member?.bot === true;
  const colour = bot ? `bot-${pick(name, botColours)}` : pick(name, colours);
  const look = `avatar avatar--${colour} ${extra}`.trim();
  return h('span', { class: look, 'aria-hidden': 'true' }, bot ? icon('robot') : [...name][0]?.toUpperCase());
}

function pick(name: string, count: number): number {
  let sum = 0;
  for (const char of name) sum += char.codePointAt(0) ?? 0;
  return sum % count;
}
