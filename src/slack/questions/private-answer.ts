import type { Catalog } from '../../catalog/catalog.ts';
import type { SlackMessage } from '../../render/message.ts';
import type { Answer } from '../../resolve/answer.ts';
import { chooseLanguage, type LanguageWishes } from '../../resolve/language.ts';
import { draw } from '../draw.ts';
import type { Services } from '../services.ts';

/** An answer for one person, drawn. */
export interface PrivateAnswer {
  readonly answer: Answer;
  readonly message: SlackMessage;
}

/** In an incident everybody asks for the same few codes; an answer depends on nothing but the text, the language and the catalog. */
const mostKept = 500;
const longestKept = 64;

/** What an answer is made with. */
type Asked = Pick<Services, 'explain' | 'catalog'>;

/** Answers questions that only one person sees the answer to. */
export interface PrivateAnswers {
  readonly answerTo: (services: Asked, text: string, languages: LanguageWishes) => PrivateAnswer;
}

/** Answers for one person, keeping the answers to short questions as long as the catalog stays the same. */
export function makePrivateAnswers(): PrivateAnswers {
  const kept = new Map<string, PrivateAnswer>();
  let keptFrom: Catalog | undefined;

  function answerTo({ explain, catalog }: Asked, text: string, languages: LanguageWishes): PrivateAnswer {
    if (keptFrom !== catalog) {
      kept.clear();
      keptFrom = catalog;
    }
    const key = `${chooseLanguage(languages)} ${text}`;
    const known = kept.get(key);
    if (known !== undefined) {
      return known;
    }
    const answer = explain(text, { languages });
    const made = { answer, message: draw(answer, catalog, { surface: 'private', full: false }) };
    if (text.length <= longestKept) {
      if (kept.size >= mostKept) {
        kept.clear();
      }
      kept.set(key, made);
    }
    return made;
  }

  return { answerTo };
}
