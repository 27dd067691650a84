import type { KnownBlock } from '@slack/types';

/** A `plain_text` object. */
export const plain = (text: string) => ({ type: 'plain_text' as const, text });
/** A `mrkdwn` object. */
export const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
/** A button, with more fields or other ones. */
export const button = (more: object = {}) => ({ type: 'button' as const, text: plain('Go'), ...more });
/** A section with this text. */
export const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) });
/** An actions block with these elements. */
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
/** An option of a menu. */
export const option = (value: string) => ({ text: plain(value), value });
/** A list of so many things. */
export const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
