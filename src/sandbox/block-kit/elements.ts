import { z } from 'zod';
import { limits } from './limits.ts';
import { choiceOption, confirm, id, imageUrl, overflowOption, plainOption, plainText, url } from './text.ts';

const actionable = { action_id: id.optional() };
const confirmable = { confirm: confirm.optional() };
const focusable = { focus_on_load: z.boolean().optional() };
const placeholdable = { placeholder: plainText(limits.placeholder).optional() };
const style = z.enum(['primary', 'danger']).optional();
const accessibilityLabel = z.string().min(1).max(limits.accessibilityLabel).optional();

/** A button. */
export const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  ...confirmable,
  text: plainText(limits.buttonText),
  value: z.string().max(limits.buttonValue).optional(),
  url: url.optional(),
  style,
  accessibility_label: accessibilityLabel,
});

/** An image within another block: by address, or a file that Slack holds. */
export const imageElement = z
  .strictObject({
    type: z.literal('image'),
    alt_text: z.string().min(1).max(limits.altText),
    image_url: imageUrl.optional(),
    slack_file: z.record(z.string(), z.string()).optional(),
  })
  .refine((image) => (image.image_url === undefined) !== (image.slack_file === undefined), {
    message: 'must define either `image_url` or `slack_file`',
  });

const optionGroup = z.strictObject({
  label: plainText(limits.optionText),
  options: z.array(plainOption).min(1).max(limits.selectOptions),
});

const optionSource = {
  options: z.array(plainOption).min(1).max(limits.selectOptions).optional(),
  option_groups: z.array(optionGroup).min(1).max(limits.selectOptions).optional(),
};

function hasOneOptionSource(menu: { options?: unknown; option_groups?: unknown }): boolean {
  return (menu.options === undefined) !== (menu.option_groups === undefined);
}

const oneSource = { message: 'must define either `options` or `option_groups`' };
const menu = { ...actionable, ...confirmable, ...focusable, ...placeholdable };
const several = { max_selected_items: z.int().min(1).optional() };

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...menu,
    ...optionSource,
    initial_option: plainOption.optional(),
  })
  .refine(hasOneOptionSource, oneSource);

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    ...several,
    ...optionSource,
    initial_options: z.array(plainOption).optional(),
  })
  .refine(hasOneOptionSource, oneSource);

const dynamicSelects = [
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: id.optional() }),
  z.strictObject({ type: z.literal('multi_users_select'), ...menu, ...several, initial_users: z.array(id).optional() }),
  z.strictObject({ type: z.literal('channels_select'), ...menu, initial_channel: id.optional() }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...menu,
    initial_conversation: id.optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: z.record(z.string(), z.unknown()).optional(),
  }),
] as const;

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  ...confirmable,
  options: z.array(overflowOption).min(1).max(limits.overflowOptions),
});

const choice = {
  ...actionable,
  ...confirmable,
  ...focusable,
  options: z.array(choiceOption).min(1).max(limits.choiceOptions),
};

const choices = [
  z.strictObject({ type: z.literal('radio_buttons'), ...choice, initial_option: choiceOption.optional() }),
  z.strictObject({
    type: z.literal('checkboxes'),
    ...choice,
    initial_options: z.array(choiceOption).min(1).optional(),
  }),
] as const;

const pickers = [
  z.strictObject({
    type: z.literal('datepicker'),
    ...menu,
    initial_date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...menu,
    initial_time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    timezone: z.string().optional(),
  }),
] as const;

const menus = [button, staticSelect, multiStaticSelect, ...dynamicSelects, overflow, ...choices, ...pickers] as const;

/** What an actions block may hold. */
export const actionsElement = z.discriminatedUnion('type', [...menus]);

/** What may stand beside the text of a section. */
export const accessory = z.discriminatedUnion('type', [...menus, imageElement]);

const feedbackButton = z.strictObject({
  text: plainText(limits.buttonText),
  value: z.string().min(1).max(limits.buttonValue),
  accessibility_label: accessibilityLabel,
});

/** What a context_actions block may hold. */
export const contextActionsElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    ...actionable,
    positive_button: feedbackButton,
    negative_button: feedbackButton,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    ...actionable,
    ...confirmable,
    icon: z.literal('trash'),
    text: plainText(limits.buttonText),
    value: z.string().max(limits.buttonValue).optional(),
    accessibility_label: accessibilityLabel,
    visible_to_user_ids: z.array(id).optional(),
  }),
]);

const typedInput = { ...actionable, ...focusable, ...placeholdable, initial_value: z.string().optional() };

/** What an input block may hold. */
export const inputElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typedInput,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(limits.text).optional(),
    max_length: z.int().min(1).max(limits.text).optional(),
    dispatch_action_config: z.record(z.string(), z.unknown()).optional(),
  }),
  z.strictObject({ type: z.literal('email_text_input'), ...typedInput }),
  z.strictObject({ type: z.literal('url_text_input'), ...typedInput }),
  z.strictObject({ type: z.literal('number_input'), ...typedInput, is_decimal_allowed: z.boolean() }),
  staticSelect,
  multiStaticSelect,
  ...dynamicSelects,
  ...choices,
  ...pickers,
]);
