import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { refuseNothing, refuseStrays } from '../../src/cli/misuse.ts';
import { loadKnown } from '../../src/knowledge.ts';

const { explain } = loadKnown();

/** What the command line says of these words before and after it looked for an answer; undefined when it gives one. */
function refusal(...words: readonly string[]): string | undefined {
  const read = readArguments(words);
  if (!read.ok) return read.problem;
  try {
    refuseStrays(read.line);
    refuseNothing(read.line, explain(read.line.text, { unasked: read.line.unasked }));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('words after a verb', () => {
  it.each([
    [['check', 'mgscode.yml'], 'check --config mgscode.yml'],
    [['check', './conf/bot'], 'check --config ./conf/bot'],
    [['check', '/etc/mgscode/config'], 'check --config /etc/mgscode/config'],
    [['check', 'LICENSE'], 'check --config LICENSE'],
    [['check', 'a.yml', 'b.yaml'], 'check --config a.yml'],
    [['check', 'overlay.example/'], 'MGSCODE_OVERLAY=overlay.example/ mgscode check'],
    [['check', 'xyzzy'], 'check --config FILE'],
    [['list', 'foo'], 'list --scope S'],
    [['list', 'security-guard'], 'list --scope security-guard'],
    [['batch', 'in.ndjson'], 'batch < in.ndjson'],
    [['batch', 'plugh'], 'batch < FILE'],
    [['--json', 'list', 'foo'], 'list --scope S'],
  ])('%j are no question', (words, hint) => {
    expect(refusal(...words)).toContain(`: ${hint.startsWith('MGS') ? '' : 'mgscode '}${hint}`);
  });

  it.each([
    [['check', 'the', 'signature']],
    [['check the signature']],
    [['check', 'signature']],
    [['list', '4001']],
    [['list', '99999']],
    [['batch', '7003']],
    [['check', 'mgscode.yml', 'after', '4001']],
    [['--unasked', 'check', 'the', 'signature']],
    [['explain', 'foo']],
    [['foo']],
  ])('%j are one', (words) => {
    expect(refusal(...words)).toBeUndefined();
  });
});
