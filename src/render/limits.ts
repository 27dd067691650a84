/**
 * Slack's limits, each named once. Numbers of characters unless said otherwise; from the comments of `@slack/types` and
 * https://docs.slack.dev/reference/block-kit/blocks .
 */
export const limits = {
  blocks: 50,
  sectionText: 3000,
  sectionFields: 10,
  fieldText: 2000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  id: 255,
  /** Longer texts are advised against by chat.postMessage; at 40,000 they are cut. */
  messageText: 4000,
  modalTitle: 24,
} as const;

/**
 * How long all blocks of a message together may be as JSON. Slack refuses messages at roughly 13,200 (`msg_blocks_too_long`,
 * undocumented: https://github.com/slackapi/bolt-js/issues/2509), so this stays clear of it.
 */
export const blocksBudget = 12_000;
