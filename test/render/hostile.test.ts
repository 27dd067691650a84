import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCard } from '../../src/render/build-card.ts';
import { toTerminal } from '../../src/render/terminal.ts';
import { problemsOf } from '../../src/render/validate.ts';
import { checkBlocks } from '../../src/sandbox/block-kit.ts';
import { draw } from '../../src/slack/draw.ts';
import { surfaces } from '../../src/slack/values.ts';
import { catalog } from '../resolve/by-hand.ts';
import { answers } from './hostile.ts';
import { faultsOf } from './slack-limits.ts';

const views = fc.record({ surface: fc.constantFrom(...surfaces), full: fc.boolean() });

describe('whatever a text holds', () => {
  it('Slack takes the reply, and nothing in it pings, links, runs on or hides', () => {
    fc.assert(
      fc.property(answers(), views, (answer, view) => {
        const message = draw(answer, catalog, view);
        expect(faultsOf(message)).toEqual([]);
        expect(problemsOf(message)).toEqual([]);
        expect(checkBlocks(message.blocks)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('a terminal gets no control character but the ends of our own lines, and nothing that turns the text', () => {
    fc.assert(
      fc.property(answers(), fc.boolean(), (answer, full) => {
        const page = toTerminal(buildCard(answer, catalog, { full }), false);
        expect(page).not.toMatch(/[^\P{Cc}\n]/u);
        expect(page).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
        expect(page.isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
