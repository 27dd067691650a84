/** The slash command, as in the manifest. */
export const commandName = '/mgscode';

/** The callback id of the message shortcut, as in the manifest. */
export const shortcutId = 'explain_gateway_error';

/** What the buttons of a reply do, by their action id. */
export const actions = {
  more: 'more',
  less: 'less',
  share: 'share',
  remove: 'remove',
  /** Settles which of several meanings it is; the reply then shows that one. */
  pick: 'pick',
  /** Shows one of several codes in full, to the person alone. */
  details: 'details',
} as const;

/**
 * What the buttons do that say which environment an error is of; the reply then links into its logs. Buttons of one row
 * need ids of their own. More environments than this are asked for by name: a row of buttons is no list.
 */
export const environmentActions = [
  'in-1st',
  'in-2nd',
  'in-3rd',
  'in-4th',
  'in-5th',
  'in-6th',
  'in-7th',
  'in-8th',
  'in-9th',
  'in-10th',
] as const;

/** The events that have a listener, as the manifest subscribes to them. */
export const events = ['app_mention', 'message'] as const;

/** Marks our replies, so that they can be recognised in a thread. */
export const metadataType = 'mgscode_answer';
