import { z } from 'zod';
import { messageBlock, modalView } from './block-kit/blocks.ts';
import { limits } from './block-kit/limits.ts';
import { describe, type Problem, problemsOf } from './block-kit/problems.ts';

/**
 * Block Kit as Slack checks it, for messages, for the bodies of acks and response URLs, and for views. Only blocks that
 * every client knows are let through; newer ones (alert, card, table and so on) are refused.
 */

/** Why Slack would not take a body: its error code, and lines that say where. */
export interface InvalidBody {
  readonly error: string;
  readonly messages: readonly string[];
}

interface Identified {
  readonly type?: unknown;
  readonly block_id?: unknown;
  readonly text?: unknown;
  readonly elements?: unknown;
}

function records(value: unknown): readonly Identified[] {
  return Array.isArray(value) ? value.filter((item) => item !== null && typeof item === 'object') : [];
}

function repeated(values: readonly unknown[]): unknown {
  const given = values.filter((value) => typeof value === 'string');
  return given.find((value, index) => given.indexOf(value) !== index);
}

function repeatedIds(blocks: readonly Identified[], root: string): readonly Problem[] {
  const problems: Problem[] = [];
  const blockId = repeated(blocks.map((block) => block.block_id));
  if (blockId !== undefined) problems.push({ message: `\`block_id\` "${blockId}" already exists`, pointer: root });
  for (const [index, block] of blocks.entries()) {
    const actions = records(block.elements).map((element) => ('action_id' in element ? element.action_id : undefined));
    const actionId = repeated(actions);
    if (actionId !== undefined) {
      problems.push({ message: `\`action_id\` "${actionId}" already exists`, pointer: `${root}/${index}/elements` });
    }
  }
  return problems;
}

function markdownLength(blocks: readonly Identified[]): number {
  const texts = blocks.filter((block) => block.type === 'markdown').map((block) => String(block.text));
  return texts.join('').length;
}

const messageBlocks = z.array(messageBlock).max(limits.blocksInMessage);

/** Everything that is wrong with the blocks of a message. */
export function blockProblems(blocks: unknown, root = '/blocks'): readonly Problem[] {
  const problems = [...problemsOf(messageBlocks, blocks, root), ...repeatedIds(records(blocks), root)];
  if (markdownLength(records(blocks)) > limits.markdown) {
    problems.push({ message: `markdown must be less than ${limits.markdown + 1} characters`, pointer: root });
  }
  return problems;
}

function refusal(error: string, problems: readonly Problem[]): InvalidBody {
  return { error, messages: problems.map(describe) };
}

/** Checks the blocks of a message; undefined means that Slack takes them. */
export function checkBlocks(blocks: unknown): InvalidBody | undefined {
  if (!Array.isArray(blocks)) return refusal('invalid_blocks_format', []);
  const problems = blockProblems(blocks);
  if (problems.length > 0) return refusal('invalid_blocks', problems);
  if (JSON.stringify(blocks).length > limits.blocksJson) return refusal('msg_blocks_too_long', []);
  return undefined;
}

/** Checks attachments, the blocks in them included. */
export function checkAttachments(attachments: unknown): InvalidBody | undefined {
  if (!Array.isArray(attachments)) return refusal('invalid_attachments', []);
  if (attachments.length > limits.attachments) return refusal('too_many_attachments', []);
  const problems = attachments.flatMap((attachment: unknown, index) =>
    attachment !== null && typeof attachment === 'object' && 'blocks' in attachment
      ? blockProblems(attachment.blocks, `/attachments/${index}/blocks`)
      : [],
  );
  return problems.length > 0 ? refusal('invalid_blocks', problems) : undefined;
}

/** Checks a view for `views.open`. */
export function checkModal(view: unknown): InvalidBody | undefined {
  const blocks = view !== null && typeof view === 'object' && 'blocks' in view ? view.blocks : [];
  const problems = [...problemsOf(modalView, view, '/view'), ...repeatedIds(records(blocks), '/view/blocks')];
  if (problems.length > 0) return refusal('invalid_arguments', problems);
  return JSON.stringify(view).length > limits.viewJson ? refusal('view_too_large', []) : undefined;
}
