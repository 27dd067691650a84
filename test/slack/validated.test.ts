import { describe, expect, it } from 'vitest';
import { toMessage } from '../../src/render/message.ts';
import type { Log } from '../../src/slack/log.ts';
import { validated } from '../../src/slack/replies/validated.ts';
import { faultsOf } from '../render/slack-limits.ts';

/** A log that keeps its lines. */
function keep(): { log: Log; lines: object[] } {
  const lines: object[] = [];
  const write = (fields: object, message: string) => void lines.push({ ...fields, message });
  return { log: { debug: write, info: write, warn: write, error: write }, lines };
}

const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => [`${i} ${'<x> '.repeat(150)}`]);
const tooLong = toMessage({ parts: paragraphs(60).map((line) => ({ kind: 'lines', lines: [line] })) }, { row: [] });

describe('a reply', () => {
  it('that Slack takes goes out as it is', () => {
    const { log, lines } = keep();
    const good = toMessage({ parts: [{ kind: 'lines', lines: [['a < b']] }] }, { row: [] });
    expect(validated({ log }, good)).toBe(good);
    expect(validated({ log }, good)).toBe(good);
    expect(lines).toEqual([]);
  });

  it('that Slack would not take goes out as its words alone, as they were, and the log says why', () => {
    const { log, lines } = keep();
    const instead = validated({ log }, tooLong);
    expect(faultsOf(instead)).toEqual([]);
    expect(instead.text).toBe(tooLong.text);
    expect(instead.text).toContain('0 &lt;x&gt; &lt;x&gt;');
    expect(JSON.stringify(instead)).not.toContain('&amp;lt;');
    expect(lines).toEqual([
      expect.objectContaining({ problems: expect.arrayContaining([expect.stringMatching(/^blocks/)]) }),
    ]);
  });
});
