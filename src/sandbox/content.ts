import type { MessageAttachment } from '@slack/types';
import { limits } from './block-kit/limits.ts';
import { checkAttachments, checkBlocks, type InvalidBody } from './block-kit.ts';
import { randomId } from './ids.ts';
import type { MessageMetadata, SlackBlock } from './types.ts';

/** What a message consists of, as the app gives it to a method, in an ack or to a response URL. */
export interface Content {
  readonly text?: string;
  readonly blocks?: SlackBlock[];
  readonly attachments?: MessageAttachment[];
  readonly metadata?: MessageMetadata;
}

/** Either content that Slack takes, or why it does not. `warning` says that the text was cut. */
export type CheckedContent =
  | { readonly ok: true; readonly content: Content; readonly warning?: string }
  | { readonly ok: false; readonly refusal: InvalidBody };

type Body = Readonly<Record<string, unknown>>;

function fail(error: string, messages: readonly string[] = []): CheckedContent {
  return { ok: false, refusal: { error, messages } };
}

function checkMetadata(metadata: unknown): InvalidBody | undefined {
  if (metadata === null || typeof metadata !== 'object') return { error: 'invalid_metadata_format', messages: [] };
  if (Object.keys(metadata).length === 0) return undefined;
  const { event_type: type, event_payload: payload } = metadata as Partial<MessageMetadata>;
  if (typeof type !== 'string' || type === '' || payload === null || typeof payload !== 'object') {
    return { error: 'invalid_metadata_schema', messages: [] };
  }
  return JSON.stringify(metadata).length > limits.metadataJson
    ? { error: 'metadata_too_large', messages: [] }
    : undefined;
}

function firstRefusal(body: Body): InvalidBody | undefined {
  if (body.text !== undefined && typeof body.text !== 'string') {
    return { error: 'invalid_arguments', messages: ['must provide a string [json-pointer:/text]'] };
  }
  if (body.blocks !== undefined) {
    const refusal = checkBlocks(body.blocks);
    if (refusal !== undefined) return refusal;
  }
  if (body.attachments !== undefined) {
    const refusal = checkAttachments(body.attachments);
    if (refusal !== undefined) return refusal;
  }
  return body.metadata === undefined ? undefined : checkMetadata(body.metadata);
}

function isEmpty(body: Body): boolean {
  const lists = [body.blocks, body.attachments];
  return !body.text && lists.every((list) => !Array.isArray(list) || list.length === 0);
}

function withIds(blocks: SlackBlock[]): SlackBlock[] {
  return blocks.map((block) => {
    const named = { ...block, block_id: block.block_id ?? randomId('', 5) };
    if (!Array.isArray(block.elements) || block.type !== 'actions') return named;
    const elements = block.elements.map((element: object) => ({ action_id: randomId('', 5), ...element }));
    return { ...named, elements };
  });
}

/** Cuts at `max` without leaving half a character behind. */
function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * Checks the content of a message and gives blocks and buttons the ids Slack makes up for those without one. An empty
 * message is `no_text`. Where the text is too long it is cut, or refused if `longText` is `refuse`.
 */
export function checkContent(body: Body, longText: 'cut' | 'refuse' = 'cut'): CheckedContent {
  const refusal = firstRefusal(body);
  if (refusal !== undefined) return { ok: false, refusal };
  if (isEmpty(body)) return fail('no_text');
  const text = body.text as string | undefined;
  if (longText === 'refuse' && (text ?? '').length > limits.updatedText) return fail('msg_too_long');
  const tooLong = (text ?? '').length > limits.messageText;
  const content: Content = {
    ...(text === undefined ? {} : { text: cut(text, limits.messageText) }),
    ...(body.blocks === undefined ? {} : { blocks: withIds(body.blocks as SlackBlock[]) }),
    ...(body.attachments === undefined ? {} : { attachments: body.attachments as MessageAttachment[] }),
    ...(body.metadata === undefined ? {} : { metadata: body.metadata as MessageMetadata }),
  };
  return { ok: true, content, ...(tooLong ? { warning: 'message_truncated' } : {}) };
}
