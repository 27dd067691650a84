import type { Scope } from '../catalog/schema.ts';
import type { Answer } from '../resolve/answer.ts';

/** What Slack sends, as far as acknowledgements are told apart: a mention and a message are two events of one text. */
export type Entrance = 'command' | 'mention' | 'message' | 'shortcut' | 'button' | 'other';

/** Where a question was asked, and so where its answer is seen. */
export type AnswerSurface = 'command' | 'direct' | 'mention' | 'overheard' | 'shortcut';

/** Where people wait for something: for an answer, or for what a button does. */
export type ReplySurface = AnswerSurface | 'button';

/** How a call of Slack's Web API ended; `auth_refused` and `scope_missing` are refusals that only an operator can mend. */
export type CallOutcome =
  | 'ok'
  | 'refused'
  | 'auth_refused'
  | 'scope_missing'
  | 'rate_limited'
  | 'http_error'
  | 'timeout'
  | 'unreachable';

/** Why something came twice: Slack sent it again, or one mention came as two events, which is the rule. */
export type DuplicateReason = 'redelivered' | 'twin';

/**
 * Why a request was not taken. `stamp`: it is not signed, or too old or too early; `signature`: it was signed with another
 * secret; `repeated`: it was taken before.
 */
export type RefusedRequest = 'stamp' | 'signature' | 'content_type' | 'body' | 'repeated' | 'too_large';

/** Why a message that was taken on never got its reply: Slack refused the reply, or nobody waited any more. */
export type Loss = 'refused' | 'too_late';

/** What kind of answer was given where. `scope` is the one that all of its codes are of. */
export interface AnswerLabels {
  readonly surface: AnswerSurface;
  readonly scope: Scope | 'several' | 'none';
  readonly kind: Answer['kind'];
}

/**
 * What is counted while the bot runs. Only words of the lists above and names out of the code ever become labels: no
 * channel, no user, no text. All times are in seconds. Nothing here throws.
 */
export interface Metrics {
  /** A question was answered, so long after it came in. */
  readonly answered: (labels: AnswerLabels, seconds: number) => void;
  /** What somebody waited for without asking a question is there. */
  readonly replied: (surface: ReplySurface, seconds: number) => void;
  readonly acked: (entrance: Entrance, seconds: number) => void;
  /** Something was dealt with and never acknowledged: Slack sends it again, or says that the app does not answer. */
  readonly unacked: (entrance: Entrance) => void;
  /** A request over HTTP was not taken. */
  readonly requestRefused: (why: RefusedRequest) => void;
  /** A message that was acknowledged gets no reply any more. */
  readonly lost: (why: Loss) => void;
  readonly called: (method: string, outcome: CallOutcome) => void;
  /** Slack asked to wait before the next call of a method. */
  readonly askedToWait: (method: string, seconds: number) => void;
  readonly duplicateAvoided: (why: DuplicateReason) => void;
  readonly stored: (operation: string, seconds: number, failed: boolean) => void;
}

const nothing = (): void => undefined;

/** For a bot that nobody watches. */
export const noMetrics: Metrics = {
  answered: nothing,
  replied: nothing,
  acked: nothing,
  unacked: nothing,
  requestRefused: nothing,
  lost: nothing,
  called: nothing,
  askedToWait: nothing,
  duplicateAvoided: nothing,
  stored: nothing,
};
