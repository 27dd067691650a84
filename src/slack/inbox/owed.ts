import { z } from 'zod';
import { languages } from '../../catalog/language.ts';
import { questionLanguage } from '../../extract/question-language.ts';
import { readWish } from '../../links/wish.ts';
import type { Answer } from '../../resolve/answer.ts';
import { packAnswer, packedAnswer } from '../../resolve/pack.ts';
import { findCommand } from '../commands/table.ts';
import { withoutMention } from '../gate.ts';
import { writeKept } from '../kept.ts';
import { textOf } from '../message-text.ts';
import type { Incoming } from '../messages.ts';
import type { Services } from '../services.ts';
import { isText } from '../snippets.ts';
import type { Heard } from './envelope.ts';

/**
 * What has to be known to answer a message after a restart: what the text was found to say, or the command that it is.
 * `read`: the message itself has to be read again, since files or the thread around it decide. Nothing in it is what
 * somebody wrote, but the codes, ids and short texts of the gateway that an answer repeats.
 */
const owed = z.object({
  direct: z.boolean(),
  shared: z.boolean(),
  user: z.string().optional(),
  /** Who began the thread that the message stands in. */
  parent: z.string().optional(),
  inThread: z.boolean(),
  what: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('answer'),
      answer: packedAnswer,
      env: z.string().optional(),
      language: z.enum(languages).optional(),
    }),
    z.object({ kind: z.literal('command'), words: z.string() }),
    z.object({ kind: z.literal('read') }),
  ]),
});

/** @see owed */
export type Owed = z.infer<typeof owed>;

/** All that an answer of ten codes repeats. */
const whole = { contexts: 10, longest: 1_000 } as const;

/** What a message is owed; undefined where it holds nothing to answer. */
export function oweTo(services: Services, { said, me, verdict }: Heard): Owed | undefined {
  if (said.kind === 'deleted' || verdict === 'ignore') {
    return undefined;
  }
  const what = verdict === 'asked' ? askedOf(services, said, me) : overheardIn(services, said);
  const { direct, shared, message } = said;
  const inThread = message.thread_ts !== undefined;
  return what && { direct, shared, user: message.user, parent: message.parent_user_id, inThread, what };
}

function askedOf(services: Services, { message }: Incoming, me: string | undefined): Owed['what'] {
  const typed = withoutMention(message.text, me);
  const text = textOf({ ...message, text: typed });
  if ((message.files ?? []).some(isText)) {
    return { kind: 'read' };
  }
  const isTyped = text === typed.trim() && !(text === '' && message.thread_ts !== undefined);
  const command = isTyped ? findCommand(text) : undefined;
  if (command !== undefined) {
    return { kind: 'command', words: [command.command.name, ...command.words].join(' ') };
  }
  const wish = readWish(text, services.pointer.environments);
  const languages = { configured: services.policy.language };
  return answerOf(services.explain(wish.text, { languages }), text, wish.named) ?? { kind: 'read' };
}

function overheardIn(services: Services, { message }: Incoming): Owed['what'] | undefined {
  if ((message.files ?? []).some(isText)) {
    return { kind: 'read' };
  }
  const text = textOf(message);
  return answerOf(services.explain(text, { unasked: true }), text, undefined);
}

function answerOf(answer: Answer, text: string, env: string | undefined): Owed['what'] | undefined {
  const packed = packAnswer(answer, whole);
  return packed && { kind: 'answer', answer: packed, env, language: questionLanguage(text, []) };
}

/** For the store, without what is nobody's business there. */
export function writeOwed(given: Owed): string {
  return writeKept(given);
}

/** Reads it back; undefined for what another version wrote. */
export function readOwed(payload: string | null): Owed | undefined {
  try {
    return owed.parse(JSON.parse(payload ?? ''));
  } catch {
    return undefined;
  }
}
