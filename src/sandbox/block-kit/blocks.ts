import { z } from 'zod';
import { accessory, actionsElement, contextActionsElement, imageElement, inputElement } from './elements.ts';
import { limits } from './limits.ts';
import { richTextElement } from './rich-text.ts';
import { filled, id, imageUrl, mrkdwn, plainText, textObject } from './text.ts';

const common = { block_id: id.optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    ...common,
    text: textObject(limits.text).optional(),
    fields: z.array(textObject(limits.sectionField)).min(1).max(limits.sectionFields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, {
    message: 'must define either `text` or `fields`',
  });

const image = z
  .strictObject({
    type: z.literal('image'),
    ...common,
    alt_text: z.string().min(1).max(limits.altText),
    title: plainText(limits.imageTitle).optional(),
    image_url: imageUrl.optional(),
    slack_file: z.record(z.string(), z.string()).optional(),
  })
  .refine((block) => (block.image_url === undefined) !== (block.slack_file === undefined), {
    message: 'must define either `image_url` or `slack_file`',
  });

const shared = [
  section,
  image,
  z.strictObject({ type: z.literal('divider'), ...common }),
  z.strictObject({ type: z.literal('header'), ...common, text: plainText(limits.header) }),
  z.strictObject({
    type: z.literal('context'),
    ...common,
    elements: z
      .array(z.discriminatedUnion('type', [imageElement, plainText(), mrkdwn()]))
      .min(1)
      .max(limits.contextElements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    ...common,
    elements: z.array(actionsElement).min(1).max(limits.actionsElements),
  }),
  z.strictObject({ type: z.literal('rich_text'), ...common, elements: z.array(richTextElement) }),
] as const;

/** A block of a message. Inputs are for views only. */
export const messageBlock = z.discriminatedUnion('type', [
  ...shared,
  z.strictObject({
    type: z.literal('context_actions'),
    ...common,
    elements: z.array(contextActionsElement).min(1).max(limits.contextActionsElements),
  }),
  z.strictObject({ type: z.literal('markdown'), ...common, text: filled(limits.markdown) }),
]);

const input = z.strictObject({
  type: z.literal('input'),
  ...common,
  label: plainText(limits.label),
  element: inputElement,
  hint: plainText(limits.label).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

/** A block of a modal or of the Home tab. */
export const viewBlock = z.discriminatedUnion('type', [...shared, input]);

const view = {
  callback_id: id.optional(),
  private_metadata: z.string().max(limits.privateMetadata).optional(),
  external_id: id.optional(),
  blocks: z.array(viewBlock).max(limits.blocksInView),
};

/** A view as `views.open` takes it. */
export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    ...view,
    title: plainText(limits.viewTitle),
    submit: plainText(limits.viewTitle).optional(),
    close: plainText(limits.viewTitle).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  })
  .refine((modal) => modal.submit !== undefined || modal.blocks.every((block) => block.type !== 'input'), {
    message: 'missing required field: submit',
  });
