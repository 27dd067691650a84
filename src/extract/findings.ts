import type { Context, Evidence, Origin, Strength } from './signals.ts';

/** A number that a reader takes for a code; `at` and `end` are places in `Page.plain`. */
export interface CodeFinding {
  readonly kind: 'code';
  readonly at: number;
  readonly end: number;
  readonly code: string;
  readonly origin?: Origin;
  readonly strength: Strength;
  readonly evidence: Evidence;
  /** Reads what the same form says about this code; put off, because most lines of a log repeat a code already told. */
  readonly own?: () => Context;
  /** The message of an exception: tips when the code is the gateway's, just a phrase when it is the client's. */
  readonly message?: string;
  /** True when the number was written as text, `"6001"` or `{6001}`: Alipay's payment result does so. */
  readonly asText?: boolean;
  /** Whose code it is when an exception of the same name but of another library printed it. */
  readonly product?: string;
  /** True for a log line that says all there is to say: facts around it belong to others. */
  readonly complete?: boolean;
}

/** What a fact tells. `phrase` is a text that stands by itself; `result` and `control` only help to recognise false friends and throttling. */
export type FactKey =
  | 'memo'
  | 'tips'
  | 'message'
  | 'phrase'
  | 'traceId'
  | 'operationType'
  | 'appId'
  | 'workspaceId'
  | 'serverTime'
  | 'date'
  | 'result'
  | 'control';

/** Something that the text says beside a code; clock values are milliseconds since 1970, written in digits. */
export interface FactFinding {
  readonly kind: 'fact';
  readonly at: number;
  readonly key: FactKey;
  readonly value: string;
}

/** What readers find in a page. */
export type Finding = CodeFinding | FactFinding;

/** Digits without leading zeros: `04001` is 4001, `00` is 0. */
export function normalCode(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
