import { z } from 'zod';
import { limits } from './limits.ts';

/** A string of 1 to `max` characters that is not only white space, which Slack counts as empty. */
export function filled(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.trim().length > 0, 'must be more than 0 characters');
}

/** `plain_text` of at most `max` characters. */
export function plainText(max: number = limits.text) {
  return z.strictObject({ type: z.literal('plain_text'), text: filled(max), emoji: z.boolean().optional() });
}

/** `mrkdwn` of at most `max` characters. */
export function mrkdwn(max: number = limits.text) {
  return z.strictObject({ type: z.literal('mrkdwn'), text: filled(max), verbatim: z.boolean().optional() });
}

/** Either kind of text object. */
export function textObject(max: number = limits.text) {
  return z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);
}

/** An `action_id`, `block_id` or `callback_id`. */
export const id = z.string().min(1).max(limits.id);

const schemes = ['http:', 'https:', 'mailto:', 'slack:'];

/** A link that may be opened: a whole address with a scheme that Slack allows. */
export const url = z
  .string()
  .min(1)
  .max(limits.url)
  .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), 'invalid url');

/** An address that Slack itself fetches, as of an image. */
export const imageUrl = z
  .string()
  .min(1)
  .max(limits.url)
  .refine((text) => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol), 'invalid url');

/** The dialog that asks before an action. */
export const confirm = z.strictObject({
  title: plainText(limits.confirmTitle).optional(),
  text: textObject(limits.confirmText),
  confirm: plainText(limits.confirmButton).optional(),
  deny: plainText(limits.confirmButton).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const optionFields = {
  value: z.string().min(1).max(limits.optionValue),
  description: plainText(limits.optionDescription).optional(),
};

/** An option of a menu. Only overflow menus may carry a `url`. */
export const plainOption = z.strictObject({ text: plainText(limits.optionText), ...optionFields });

/** An option of an overflow menu. */
export const overflowOption = plainOption.extend({ url: url.optional() });

/** An option of radio buttons or checkboxes. */
export const choiceOption = z.strictObject({ text: textObject(limits.optionText), ...optionFields });
