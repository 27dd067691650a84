import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const folder = new URL('../../node_modules/', import.meta.url).pathname;
const files = globSync('**/*.md', { cwd: folder }).map((file) => readFileSync(folder + file, 'utf8'));
const lines = files.flatMap((file) => file.split('\n')).filter((line) => line.trim() !== '');

/** The certain mentions of a text, with the text: what a failure should show. */
function certain(text: string): readonly string[] {
  const mentions = extract(text).mentions.filter((mention) => mention.strength === 'strong');
  return mentions.map((mention) => `${mention.evidence}: ${mention.quote} in ${text.slice(0, 200)}`);
}

describe('ordinary text', () => {
  it('has at least 20,000 lines to offer', () => {
    expect(lines.length).toBeGreaterThan(20_000);
  });

  it('holds no strong evidence in any line of documentation', () => {
    expect(lines.flatMap(certain)).toEqual([]);
  });

  it('holds none in its paragraphs and whole files either', () => {
    expect(files.flatMap((file) => [...file.split(/\n\s*\n/), file]).flatMap(certain)).toEqual([]);
  });

  it('holds none in chat with numbers in it', () => {
    const words = [
      'status',
      'code',
      'error',
      'the',
      'sign',
      'memo:',
      'tips:',
      'date',
      'android',
      'iOS',
      'result',
      'rpc',
      'sg',
      'at',
      'got',
      '网关',
      '报错',
    ];
    const numbers = [
      '4001',
      '7003',
      '1000',
      '16',
      '502',
      '3003ms',
      '[7014]',
      '12:30',
      '2023-11-20',
      '#4001',
      '10.2.3',
      '(4)',
    ];
    const chat = Array.from({ length: 20_000 }, (_, index) =>
      [
        words[index % 17],
        words[(index * 7) % 17],
        numbers[index % 12],
        words[(index * 5) % 17],
        numbers[(index * 11) % 12],
      ].join(' '),
    );
    expect(chat.flatMap(certain)).toEqual([]);
  });
});
