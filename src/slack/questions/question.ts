import type { Answer } from '../../resolve/answer.ts';
import { textOf } from '../message-text.ts';
import type { RawMessage } from '../messages.ts';
import { type Problem, problemsIn } from '../problems.ts';
import type { Services } from '../services.ts';
import { isText } from '../snippets.ts';

/** Files of one message beyond this many are not read: a person waits for the answer. */
const mostFiles = 3;

/** What a message asks: all its text, and what could not be read of its files. */
export interface Question {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Gathers what a message says, in its text, its attachments and the text files on it. */
export async function readQuestion(message: RawMessage, services: Pick<Services, 'files'>): Promise<Question> {
  const files = (message.files ?? []).filter(isText).slice(0, mostFiles);
  const read = await Promise.all(files.map((file) => services.files.read(file)));
  const texts = read.flatMap((file) => ('text' in file ? [file.text] : []));
  const problems = read.flatMap((file) =>
    'problem' in file ? [file.problem] : file.whole ? [] : ['file-cut' as const],
  );
  return { text: [textOf(message), ...texts].filter((text) => text !== '').join('\n'), problems };
}

/** The answer with what could not be read said first. */
export function withProblems(answer: Answer, problems: readonly Problem[]): Answer {
  const said = problems.map((problem) => problemsIn[answer.language][problem]);
  return said.length === 0 ? answer : { ...answer, notes: [...said, ...answer.notes] };
}
