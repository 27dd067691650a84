import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showAttachment } from '../../src/sandbox/page/attachments.ts';
import { showBlocks } from '../../src/sandbox/page/blocks.ts';
import { elements, notingStage, textOf } from './seen.ts';

describe('attachments', () => {
  it.each([
    ['an alert', { color: 'danger', title: 'Rate', text: 'Code *4001*', footer: 'alerts' }, 'RateCode 4001alerts'],
    ['fields', { fields: [{ title: 'Env', value: 'prod', short: true }] }, 'Envprod'],
    ['only a fallback', { fallback: 'plain words' }, 'plain words'],
    ['blocks, which take the place of text', { text: 'no', blocks: [{ type: 'divider' }] }, ''],
    [
      'a forwarded message',
      {
        author_name: 'Lin',
        message_blocks: [{ message: { blocks: [{ type: 'header', text: { type: 'plain_text', text: 'H' } }] } }],
      },
      'LinH',
    ],
    ['nothing that is known', 17, ''],
  ])('%s', (_what, attachment, text) => expect(textOf([showAttachment(attachment, notingStage())])).toBe(text));
});

describe('whatever an app sends', () => {
  const words = fc.constantFrom(
    '*a*',
    '<!here>',
    '<javascript:x|y>',
    'javascript:x',
    'https://a.example',
    '&lt;',
    'button',
    'mrkdwn',
    'plain_text',
    'section',
    'rich_text',
    'rich_text_section',
    'actions',
    'text',
    'constructor',
    '__proto__',
  );
  const names = fc.constantFrom(
    'type',
    'text',
    'elements',
    'fields',
    'accessory',
    'url',
    'image_url',
    'options',
    'confirm',
    'rows',
    'style',
    'user_id',
    'timestamp',
    'unicode',
    'blocks',
    'title_link',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      words,
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(names, tie('value')),
    ),
  }));

  it('it is shown without failing, with safe links only and no attribute that could run', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), (blocks) => {
        const stage = notingStage();
        for (const element of elements([...showBlocks(blocks, stage), showAttachment(blocks[0], stage)])) {
          expect(element.attributes.href ?? 'https:').toMatch(/^(?:https?:|mailto:|tel:|ftp:|#)/);
          expect(Object.keys(element.attributes).filter((name) => /^(?:on|style$|src$)/.test(name))).toEqual([]);
        }
      }),
    );
  });
});
