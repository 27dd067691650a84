import type { Catalog } from '../../catalog/catalog.ts';
import type { Place } from '../../point.ts';
import type { SlackMessage } from '../../render/message.ts';
import type { Answer } from '../../resolve/answer.ts';
import { chooseLanguage, type LanguageWishes } from '../../resolve/language.ts';
import type { Services } from '../services.ts';
import { show } from '../show.ts';
import { ask } from './ask.ts';

/** An answer for one person, drawn. */
export interface PrivateAnswer {
  readonly answer: Answer;
  readonly message: SlackMessage;
}

/** In an incident everybody asks for the same few codes. Without environments, an answer is the same wherever it is asked. */
const mostKept = 500;
const longestKept = 64;

/** What an answer is made with. */
type Asked = Pick<Services, 'explain' | 'catalog' | 'pointer' | 'identity'>;

/** Answers questions that only one person sees the answer to. */
export interface PrivateAnswers {
  readonly answerTo: (services: Asked, text: string, languages: LanguageWishes, place: Place) => PrivateAnswer;
}

/** Answers for one person, keeping the answers to short questions as long as the catalog stays the same. */
export function makePrivateAnswers(): PrivateAnswers {
  const kept = new Map<string, PrivateAnswer>();
  let keptFrom: Catalog | undefined;

  function answerTo(services: Asked, text: string, languages: LanguageWishes, place: Place): PrivateAnswer {
    const { catalog, pointer } = services;
    if (keptFrom !== catalog) {
      kept.clear();
      keptFrom = catalog;
    }
    const key = `${chooseLanguage(languages)} ${text}`;
    const known = pointer.environments.length === 0 ? kept.get(key) : undefined;
    if (known !== undefined) {
      return known;
    }
    const { answer, place: here } = ask(services, text, place, { languages });
    const made = { answer, message: show(services, answer, { surface: 'private', full: false }, here) };
    if (text.length <= longestKept && pointer.environments.length === 0) {
      if (kept.size >= mostKept) {
        kept.clear();
      }
      kept.set(key, made);
    }
    return made;
  }

  return { answerTo };
}
