/**
 * Who said a number, as far as the words right beside it tell. `mgs` is an answer of the gateway, which carries gateway
 * and business codes alike; `android`, `ios` and `h5` are clients, which report their own codes and hand on the
 * gateway's; `gateway`, `business` and `security-guard` are named outright.
 */
export const origins = ['mgs', 'gateway', 'business', 'android', 'ios', 'h5', 'security-guard'] as const;
/** @see origins */
export type Origin = (typeof origins)[number];

/**
 * How much a mention proves. `strong`: a header, exception or log form that only MGS and its SDKs print. `named`: a word
 * beside it says that it is a code ("error 4001", "MGS-4001", "android 4"). `bare`: a number by itself.
 */
export type Strength = 'strong' | 'named' | 'bare';

/** Why a number is taken for a code, in a few words; renderers say each of them in their own language. */
export const evidences = [
  'Result-Status header',
  'resultStatus in the body',
  'HTTP status',
  'Android RPCException',
  'Android RpcException',
  'ERR_CODE',
  'iOS DTRpcException',
  'H5 rpc callback',
  'SecException',
  'ErrorCode of Security Guard',
  'SG ERROR line',
  'gateway digest, field 9',
  'business digest',
  'named as a code',
  'the number itself',
  'code in the body',
] as const;

/** @see evidences */
export type Evidence = (typeof evidences)[number] | `named beside "${Origin}"`;

/** The kinds of fact that a text can say about an error beside its code; all decoded, none of them escaped. */
export interface Context {
  readonly traceId?: string;
  readonly operationType?: string;
  readonly appId?: string;
  readonly workspaceId?: string;
  readonly memo?: string;
  readonly tips?: string;
  /** When it happened, in UTC: `2023-11-20T08:51:52.015Z`. */
  readonly time?: string;
  /** What a log's clock showed when it happened, where nothing says in what zone: `2023-11-20T16:51:52.015`. */
  readonly localTime?: string;
  /** How the business system is attached to the gateway. */
  readonly protocol?: 'HTTP' | 'MPC' | 'DUBBO';
  /** What the phone is that printed it. */
  readonly phone?: 'android' | 'ios';
  /** The answer calls itself a success and reads as a throttling rule wrote it. */
  readonly throttled?: true;
  /** What a digest line says beside the code. Durations in milliseconds, sizes in bytes. */
  readonly digest?: Digest;
}

/** A gateway or business digest line read out; what the line leaves empty (`-`) is absent. */
export interface Digest {
  readonly side: 'gateway' | 'business';
  readonly success: boolean;
  readonly elapsedMs?: number;
  readonly backendMs?: number;
  readonly requestBytes?: number;
  readonly responseBytes?: number;
  readonly transport?: string;
  readonly format?: string;
  readonly clientOs?: string;
  readonly clientVersion?: string;
  readonly system?: string;
}

/** One code that the text names, once, however often it occurs. */
export interface Mention {
  /** Plain digits without leading zeros. */
  readonly code: string;
  readonly origin?: Origin;
  readonly strength: Strength;
  readonly evidence: Evidence;
  /** The words of `Signals.text` that it rests on, verbatim. */
  readonly quote: string;
  /** Where `quote` starts in `Signals.text`. */
  readonly at: number;
  readonly count: number;
  /** What the text says about this error alone. */
  readonly context: Context;
}

/** A word that is spelled like an SDK constant; whether it is one only the catalog knows. */
export interface NameMention {
  readonly name: string;
  readonly quote: string;
  readonly at: number;
}

/** A number under a name such as `errorCode`, in plain digits. */
export interface BodyCode {
  readonly code: string;
  readonly quote: string;
  readonly at: number;
}

/**
 * Why a number is taken for none: it is below zero; has more digits than any code; is part of a name or a version; an
 * amount or a duration; the number of a thing or place; or too short to be a code without a word that says so.
 */
export type NoCode = 'negative' | 'long' | 'name' | 'amount' | 'place' | 'short';

/** Something that a person should be told about the text itself. */
export type ExtractNote =
  | { readonly kind: 'alipay-payment'; readonly status: string }
  | { readonly kind: 'sofa-gateway'; readonly status: string }
  /** The words beside a number make it a code of another product: "MySQL error 1045". */
  | { readonly kind: 'other-product'; readonly code: string; readonly product: string }
  /** A short question holds nothing but something that looks like a code and is none. `text` is verbatim from `plain`. */
  | { readonly kind: 'no-code'; readonly text: string; readonly why: NoCode }
  | { readonly kind: 'several-clocks'; readonly spreadMs: number }
  | { readonly kind: 'truncated'; readonly readChars: number };

/** Everything a text says, before any look at the catalog. */
export interface Signals {
  /** The text as given, secrets masked: the only form that may be echoed, stored or logged. */
  readonly text: string;
  /** The same with Slack's and the keyboard's mangling undone, for reading and searching. */
  readonly plain: string;
  /** What of `plain` a person typed; absent when that is all of it. */
  readonly said?: string;
  /**
   * In order of appearance, each code and origin once. As soon as one is strong only strong ones are listed: talk around a
   * paste must not change what the paste says.
   */
  readonly mentions: readonly Mention[];
  readonly names: readonly NameMention[];
  /** Numbers that stand in the text as codes of some other kind, `"errorCode": "20001"`; whose they are it does not say. */
  readonly bodyCodes: readonly BodyCode[];
  /** The one platform that a person's words name apart from any number: "on android", "SG". */
  readonly origin?: Origin;
  /** Texts that the gateway or an app showed: memo, tips, an exception's message. */
  readonly phrases: readonly string[];
  /** True when the text looks like a machine's output (log, headers, JSON, stack) and not like a person's sentence. */
  readonly machine: boolean;
  /** Present when what a person wrote in the text is Chinese. */
  readonly language?: 'zh';
  /** What the text says about its first error, or at all when it names none. */
  readonly context: Context;
  readonly notes: readonly ExtractNote[];
  /** How many secrets were masked. */
  readonly redacted: number;
}
