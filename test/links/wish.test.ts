import { describe, expect, it } from 'vitest';
import { readWish, type Wish } from '../../src/links/wish.ts';

const there = ['prod', 'test'];
const log = `2023-11-20 started with env=staging and more\n${'x'.repeat(200)}`;

describe('env= in a question', () => {
  it.each<[string, string, Wish]>([
    ['at the end', '4001 env=prod', { text: '4001', named: 'prod' }],
    ['at the beginning', 'env=prod 4001', { text: '4001', named: 'prod' }],
    ['in between', '4001 env=test please', { text: '4001 please', named: 'test' }],
    ['alone', 'env=prod', { text: '', named: 'prod' }],
    ['of an environment that there is not', '4001 env=prd', { text: '4001', named: 'prd' }],
    ['in capital letters', '4001 env=PROD', { text: '4001', named: 'PROD' }],
    ['above a paste', 'env=test\nResult-Status: 4001', { text: 'Result-Status: 4001', named: 'test' }],
    ['in a log, of an environment that there is not', log, { text: log }],
    ['as a phone writes it', 'Env=prod 4001', { text: '4001', named: 'prod' }],
    ['with a colon', '4001 env: prod', { text: '4001', named: 'prod' }],
    ['in quotes', '4001 env="prod"', { text: '4001', named: 'prod' }],
    ['in brackets, with a full stop', '4001 (env=prod).', { text: '4001', named: 'prod' }],
    ['as a part of a word', 'myenv=prod 4001', { text: 'myenv=prod 4001' }],
    ['without a name', '4001 env=', { text: '4001 env=' }],
    ['nowhere', '4001', { text: '4001' }],
  ])('%s', (_, text, wish) => {
    expect(readWish(text, there)).toEqual(wish);
  });
});
