import { isTrouble } from './lexicon/points.ts';
import { meaning } from './meaning.ts';
import { round } from './phrase-hits.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Hit, SearchResult } from './search.ts';

/** Less than this is chance. Talk that has words of another subject must say more to be taken for a question. */
const GUESS = { score: 0.25, coverage: 0.3, points: 2 } as const;
const AMID_TALK = { score: 0.65, telling: 0.3, points: 4 } as const;

/** The same where the question speaks of the gateway, its calls or its platforms, as other talk hardly ever does. */
const OURS = { score: 0.18, coverage: 0.25, points: 1 } as const;
const ours: ReadonlySet<string> = new Set(
  ['gateway', 'rpc', 'operation', 'api', 'android', 'ios', 'h5', 'security-guard', 'mpc', 'dubbo', 'spi'].map(meaning),
);

/** From here on several words need not tell much, because they are nearly all that an entry is called. */
const CALLED_SO = 0.6;

/** From here on an answer is given as one; below it is a guess. */
const CONFIDENT = 0.72;

/** The points of one telling word and something beside it. One word alone answers only where few entries have it. */
const ONE_WORD = 3;
const FEW = 5;

/** The part of a question from which on nothing is left out. */
const ALL = 0.9;

/** How far an entry has to be ahead to stand out: one that is called so, and one that has all of the question. */
const AHEAD = { exact: 0.15, score: 0.8, lead: 0.45, points: 2 } as const;

/** How much of its confidence an answer keeps beside an equal one, and how fast the rest comes back with distance. */
const TIED = 0.6;
const LEAD = 3;

/** A guess that is so much worse than the best is not worth reading. */
const BEHIND = 0.35;

/** So many words say why; more are no reason more. */
const NAMED = 6;

/** Words alone never make it certain. */
const HIGHEST = 0.95;

const nothing: SearchResult = { hits: [], confident: false };

/** Answer, guesses or nothing: by how much of the question the best entry has, and how far it is ahead. */
export function decide(question: Question, ranked: readonly Ranked[]): SearchResult {
  const [best, second] = ranked;
  if (best === undefined || !isQuestion(question, best)) return nothing;
  const lead = 1 - (second?.order ?? 0) / best.order;
  const confidence = Math.min(HIGHEST, best.score * Math.min(1, TIED + LEAD * lead));
  const isAlone = isOnlyOne(best) || standsOut(best, lead);
  if (isAlone && isCertain(question, best, isAlone)) return answer(best, Math.max(confidence, CONFIDENT));
  if (confidence >= CONFIDENT && isCertain(question, best, isAlone)) return answer(best, confidence);
  const near = ranked.filter(({ score }) => score >= BEHIND * best.score);
  const scale = Math.min(confidence, CONFIDENT) / best.score;
  let least = 1;
  const hits = near.map((guess) => {
    // What stands further down must not look more likely: the order knows more than the score.
    least = Math.min(least, guess.score * scale);
    return hit(guess, least);
  });
  return { hits, confident: false };
}

function isQuestion(question: Question, { score, coverage, points }: Ranked): boolean {
  if (question.elsewhere && !namesGateway(question)) return false;
  if (question.instruction && !question.asked.some(({ name }) => isTrouble(name))) return false;
  if (question.asked.every(({ name }) => name === meaning('gateway'))) return false;
  if (score >= OURS.score && coverage >= OURS.coverage && points >= OURS.points && isOurs(question)) return true;
  if (score >= CALLED_SO && question.asked.length > 1 && !question.amidTalk) return true;
  const amidTalk = points >= AMID_TALK.points ? AMID_TALK.telling : AMID_TALK.score;
  const least = question.amidTalk ? amidTalk : GUESS.score;
  return score >= least && coverage >= GUESS.coverage && points >= GUESS.points;
}

function isOurs({ asked }: Question): boolean {
  return asked.some(({ name }) => ours.has(name));
}

/** All of the question is one entry's, and one of its words is no other entry's: "CORS". */
function isOnlyOne({ owners, coverage }: Ranked): boolean {
  return owners === 1 && coverage >= ALL;
}

/** All of the question is what the entry is called, or nearly, and no other entry comes close: "rate limit hit". */
function standsOut({ coverage, exact, score, points, trouble, matched }: Ranked, lead: number): boolean {
  const isFar = exact ? lead >= AHEAD.exact : score >= AHEAD.score && lead >= AHEAD.lead;
  const saysWhat = trouble || matched.length > 1;
  return coverage >= ALL && points >= AHEAD.points && isFar && saysWhat;
}

function isCertain(question: Question, best: Ranked, isAlone: boolean): boolean {
  if (question.elsewhere || question.amidTalk) return false;
  if (isAlone) return true;
  if (best.exact || isOnlyOne(best)) return best.owners <= FEW || best.points >= ONE_WORD;
  return best.trouble && best.points >= ONE_WORD;
}

function answer(best: Ranked, confidence: number): SearchResult {
  return { hits: [hit(best, confidence)], confident: true };
}

function namesGateway({ asked }: Question): boolean {
  return asked.some(({ name }) => name === meaning('gateway') || name === meaning('rpc'));
}

function hit({ entry, matched }: Ranked, confidence: number): Hit {
  const words = [...new Set(matched.flatMap(({ typed }) => typed))];
  return {
    entry,
    confidence: round(confidence),
    matched: words,
    evidence: `words: ${words.slice(0, NAMED).join(', ')}`,
  };
}
