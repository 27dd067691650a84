import { loadKnown } from '../../src/knowledge.ts';
import { draw } from '../../src/slack/draw.ts';

const warmUps = 2_000;
const rounds = 5_000;

/** Median microseconds that an exact code takes to be resolved from its text, and its reply to be drawn. */
export function timings(): { resolveUs: number; renderUs: number } {
  const { catalog, explain } = loadKnown();
  const answer = explain('4001');
  return {
    resolveUs: medianUs(() => explain('4001')),
    renderUs: medianUs(() => draw(answer, catalog, { surface: 'private', full: false })),
  };
}

function medianUs(work: () => unknown): number {
  for (let i = 0; i < warmUps; i += 1) {
    work();
  }
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) * 1000;
  });
  return times.sort((a, b) => a - b)[rounds / 2] ?? Number.NaN;
}
