import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAttachments, checkBlocks, checkModal } from '../../src/sandbox/block-kit.ts';
import { actions, button, plain, section, times } from './block-kit-parts.ts';
import { valid } from './block-kit-valid.ts';
import { wrong } from './block-kit-wrong.ts';

describe('Block Kit for messages', () => {
  it.each(valid)('takes %s', (_name, block) => {
    expect(checkBlocks([block])).toBeUndefined();
  });

  it.each(wrong)('refuses %s and says where', (_name, block, message) => {
    const refusal = checkBlocks([block]);
    expect(refusal?.error).toBe('invalid_blocks');
    expect(refusal?.messages).toContain(message);
  });

  it('takes 50 blocks and refuses 51', () => {
    expect(checkBlocks(times(50, () => ({ type: 'divider' })))).toBeUndefined();
    expect(checkBlocks(times(51, () => ({ type: 'divider' })))?.messages).toContain(
      'no more than 50 items allowed [json-pointer:/blocks]',
    );
  });

  it('refuses a block id that is there twice', () => {
    const twice = times(2, () => ({ type: 'divider', block_id: 'a' }));
    expect(checkBlocks(twice)?.messages).toContain('`block_id` "a" already exists [json-pointer:/blocks]');
  });

  it('lets the same action id stand in two blocks', () => {
    expect(checkBlocks(times(2, () => actions(button({ action_id: 'a' }))))).toBeUndefined();
  });

  it('counts the markdown of all blocks together', () => {
    const half = { type: 'markdown', text: 'x'.repeat(6001) };
    expect(checkBlocks([half])).toBeUndefined();
    expect(checkBlocks([half, half])?.error).toBe('invalid_blocks');
  });

  it('refuses blocks of more than 13,200 characters together', () => {
    expect(checkBlocks(times(4, () => section('x'.repeat(3000))))).toBeUndefined();
    expect(checkBlocks(times(5, () => section('x'.repeat(3000))))).toEqual({
      error: 'msg_blocks_too_long',
      messages: [],
    });
  });

  it.each([[null], ['[]'], [{}]])('refuses %j as a list of blocks', (blocks) => {
    expect(checkBlocks(blocks)?.error).toBe('invalid_blocks_format');
  });

  it('checks the blocks of attachments too', () => {
    expect(checkAttachments([{ text: 'x' }, { blocks: [section('x')] }])).toBeUndefined();
    expect(checkAttachments([{ text: 'x' }, { blocks: [section('')] }])?.messages).toEqual([
      'must be more than 0 characters [json-pointer:/attachments/1/blocks/0/text/text]',
    ]);
    expect(checkAttachments(times(101, () => ({ text: 'x' })))?.error).toBe('too_many_attachments');
  });

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (blocks, view) => {
        checkBlocks([blocks]);
        checkBlocks(blocks);
        checkAttachments([blocks]);
        checkModal(view);
      }),
    );
  });
});

describe('Block Kit for dialogs', () => {
  const modal = (more: object) => ({ type: 'modal', title: plain('x'), blocks: [], ...more });
  const input = { type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 'a' } };

  it('takes inputs with a submit button', () => {
    expect(checkModal(modal({ blocks: [input], submit: plain('Save') }))).toBeUndefined();
  });

  it.each([
    ['inputs without one', { blocks: [input] }, 'missing required field: submit [json-pointer:/view]'],
    [
      'a long title',
      { title: plain('x'.repeat(25)) },
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      '101 blocks',
      { blocks: times(101, () => ({ type: 'divider' })) },
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'much private metadata',
      { private_metadata: 'x'.repeat(3001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a markdown block',
      { blocks: [{ type: 'markdown', text: 'x' }] },
      'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    ],
  ])('refuses %s', (_name, more, message) => {
    expect(checkModal(modal(more))).toEqual({ error: 'invalid_arguments', messages: [message] });
  });
});
