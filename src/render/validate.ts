import { blocksBudget, limits } from './limits.ts';
import type { SlackMessage } from './message.ts';

/**
 * What is wrong with a message by Slack's limits; empty for a good one. An answer in an acknowledgement that breaks a limit
 * is dropped by Slack without a word to anybody, so it is looked at first.
 */
export function problemsOf({ text, blocks }: SlackMessage): readonly string[] {
  return [
    over('text', text.length, limits.messageText),
    text === '' ? 'text is empty' : undefined,
    over('blocks', blocks.length, limits.blocks),
    over('blocks as JSON', JSON.stringify(blocks).length, blocksBudget),
    ...blocks.flatMap((block, i) => blockProblems(block, `blocks[${i}]`)),
  ].filter((problem) => problem !== undefined);
}

type Block = SlackMessage['blocks'][number];

function blockProblems(block: Block, path: string): readonly (string | undefined)[] {
  switch (block.type) {
    case 'header':
      return [textProblem(block.text.text, limits.headerText, path)];
    case 'section':
      return [
        block.text && textProblem(block.text.text, limits.sectionText, path),
        over(`${path}.fields`, block.fields?.length ?? 0, limits.sectionFields),
        ...(block.fields ?? []).map((field) => textProblem(field.text, limits.fieldText, path)),
        ...(block.accessory?.type === 'button' ? buttonProblems(block.accessory, path) : []),
      ];
    case 'actions':
      return [
        over(`${path}.elements`, block.elements.length, limits.actionsElements),
        ...block.elements.flatMap((element) => (element.type === 'button' ? buttonProblems(element, path) : [])),
      ];
    case 'context':
      return [over(`${path}.elements`, block.elements.length, limits.contextElements)];
    default:
      return [`${path} is of type ${block.type}, which no reply has`];
  }
}

interface ButtonLike {
  readonly text: { readonly text: string };
  readonly value?: string;
  readonly url?: string;
}

function buttonProblems(button: ButtonLike, path: string): readonly (string | undefined)[] {
  return [
    textProblem(button.text.text, limits.buttonText, `${path} button`),
    over(`${path} button value`, button.value?.length ?? 0, limits.buttonValue),
    over(`${path} button url`, button.url?.length ?? 0, limits.buttonUrl),
  ];
}

function textProblem(text: string, max: number, path: string): string | undefined {
  return text.length === 0 ? `${path} has an empty text` : over(path, text.length, max);
}

function over(what: string, size: number, max: number): string | undefined {
  return size > max ? `${what} has ${size}, at most ${max} are allowed` : undefined;
}
