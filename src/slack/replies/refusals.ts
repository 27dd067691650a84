import type { Language } from '../../catalog/language.ts';
import { refusal } from '../web.ts';

/** What to tell a person when Slack refuses a post, by Slack's word for it; the others get a reference to the log. */
const sentencesByRefusal: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    is_archived: 'This channel is archived, so nothing can be posted here.',
    missing_scope: 'I lack a permission for that here. Ask whoever runs me to look into the log.',
    restricted_action: 'Your workspace does not let me post in this channel.',
    restricted_action_read_only_channel: 'This channel is read-only for me.',
    restricted_action_thread_only_channel: 'In this channel I can only post in threads.',
    msg_blocks_too_long: 'The answer is too long for Slack. Ask for one code alone.',
    ratelimited: 'Slack asks me to slow down. Try again in a minute.',
    not_in_channel: 'I am not in this channel. Invite me with `/invite @mgscode` and try again.',
    channel_not_found: 'I cannot see this channel. Invite me with `/invite @mgscode` and try again.',
  },
  zh: {
    is_archived: '这个频道已归档，不能再发消息。',
    missing_scope: '我在这里缺少所需的权限。请管理我的人看一下日志。',
    restricted_action: '你们的工作区不允许我在这个频道发消息。',
    restricted_action_read_only_channel: '这个频道对我是只读的。',
    restricted_action_thread_only_channel: '在这个频道我只能在消息串里回复。',
    msg_blocks_too_long: '回复太长，Slack 不收。请单独问一个结果码。',
    ratelimited: 'Slack 要我慢一点。请过一分钟再试。',
    not_in_channel: '我不在这个频道里。请用 `/invite @mgscode` 邀请我，再试一次。',
    channel_not_found: '我看不到这个频道。请用 `/invite @mgscode` 邀请我，再试一次。',
  },
};

/** The sentence for a refusal; undefined when a person could do nothing with it. */
export function sentenceFor(refusal: string | undefined, language: Language): string | undefined {
  return refusal === undefined ? undefined : sentencesByRefusal[language][refusal];
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

/** Slack's words for trouble of its own, which passes; whether it took the call it does not say. */
const passing: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
]);

/** Whether a call failed by a word of Slack's that is not about trouble of its own: then Slack did not take it. */
export function isRefused(error: unknown): boolean {
  const why = refusal(error);
  return why !== undefined && !passing.has(why);
}

/** Whether trying again is of no use. */
export function isPermanent(refusal: string | undefined): boolean {
  return refusal !== undefined && permanent.has(refusal);
}
