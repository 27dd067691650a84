/** What to tell a person when Slack refuses a post, by Slack's word for it; the others get a reference to the log. */
const sentencesByRefusal: Readonly<Record<string, string>> = {
  is_archived: 'This channel is archived, so nothing can be posted here.',
  missing_scope: 'I lack a permission for that here. Ask whoever runs me to look into the log.',
  restricted_action: 'Your workspace does not let me post in this channel.',
  restricted_action_read_only_channel: 'This channel is read-only for me.',
  restricted_action_thread_only_channel: 'In this channel I can only post in threads.',
  msg_blocks_too_long: 'The answer is too long for Slack. Ask for one code alone.',
  ratelimited: 'Slack asks me to slow down. Try again in a minute.',
  not_in_channel: 'I am not in this channel. Invite me with `/invite @mgscode` and try again.',
  channel_not_found: 'I cannot see this channel. Invite me with `/invite @mgscode` and try again.',
};

/** The sentence for a refusal; undefined when a person could do nothing with it. */
export function sentenceFor(refusal: string | undefined): string | undefined {
  return refusal === undefined ? undefined : sentencesByRefusal[refusal];
}

/** Refusals that no later try can change: whoever waits for the reply waits in vain. */
const permanent: ReadonlySet<string> = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'thread_not_found',
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'missing_scope',
  'no_permission',
  'token_revoked',
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'invalid_blocks',
  'invalid_arguments',
  'msg_too_long',
  'msg_blocks_too_long',
]);

/** Whether trying again is of no use. */
export function isPermanent(refusal: string | undefined): boolean {
  return refusal !== undefined && permanent.has(refusal);
}
