import { compareRational } from '@cmdsp/primitives';
import {
  type AuthoredQuestion,
  freezeQuestion,
  namedIn,
  optionsOf,
  type QuestionResponse,
  scoreResponse,
} from '@cmdsp/questions';
import { hashQuestion } from './hash-question.ts';
import { scoringOf } from './scoring-of.ts';

/** Where somebody answered a question. */
export type AnswerPlace =
  | { readonly kind: 'topic-questions' }
  | { readonly kind: 'practice' }
  | { readonly kind: 'module-quiz'; readonly module: number; readonly tryId: string }
  | { readonly kind: 'diagnostic'; readonly runId: string };

/** An answer to a question, options by internal id. */
export type GivenAnswer = {
  readonly questionId: string;
  /** Names the text that was answered. */
  readonly questionHash: string;
  readonly response: QuestionResponse;
  readonly answeredAt: Date;
  readonly place: AnswerPlace;
};

/** An answer that bears on a belief. */
export type Sign = {
  readonly question: AuthoredQuestion;
  readonly at: Date;
  readonly place: AnswerPlace;
};

/** A belief that wrong answers point at, with those answers, newest first. */
export type HeldBelief = { readonly slug: string; readonly seen: readonly Sign[] };

/** A belief that right answers have cleared since, with the last of them. */
export type ClearedBelief = HeldBelief & { readonly clearedBy: Sign };

type ReadAnswer = Sign & { readonly isRight: boolean; readonly beliefs: ReadonlySet<string> };

/**
 * Which beliefs somebody's answers point at, and which they have cleared: each wrong option chosen in an answer that was
 * not right names one, until the same question is answered right later. The questions of the diagnostic come back only
 * after weeks, so what they showed is also cleared by a later right answer to any question that could show it. A question
 * that has changed since says nothing. Newest first.
 */
export function findBeliefs({
  answers,
  questions,
}: {
  readonly answers: readonly GivenAnswer[];
  readonly questions: ReadonlyMap<string, AuthoredQuestion>;
}): { readonly held: readonly HeldBelief[]; readonly cleared: readonly ClearedBelief[] } {
  const read = readAnswers(answers, questions);
  const showings = new Map<string, Map<string, Sign>>();
  for (const { beliefs, question, at, place } of read) {
    for (const slug of beliefs) {
      const known = showings.get(slug) ?? new Map<string, Sign>();
      showings.set(slug, known.set(question.id, { question, at, place }));
    }
  }
  const held: HeldBelief[] = [];
  const cleared: ClearedBelief[] = [];
  for (const [slug, signs] of showings) {
    const all = [...signs.values()].sort(newestFirst);
    const standing = all.filter((sign) => findClearing(read, { slug, sign }) === undefined);
    if (standing.length > 0) {
      held.push({ slug, seen: standing });
      continue;
    }
    const [clearedBy] = all.flatMap((sign) => findClearing(read, { slug, sign }) ?? []).sort(newestFirst);
    if (clearedBy !== undefined) cleared.push({ slug, seen: all, clearedBy });
  }
  return {
    held: held.sort((a, b) => latest(b.seen) - latest(a.seen)),
    cleared: cleared.sort((a, b) => newestFirst(a.clearedBy, b.clearedBy)),
  };
}

/** True when a wrong option of the question names a belief. */
export function namesBelief(question: AuthoredQuestion | undefined): boolean {
  return question !== undefined && optionsOf(question).some(({ misconception }) => misconception !== undefined);
}

/** The answers to questions as they are today, oldest first. */
function readAnswers(
  answers: readonly GivenAnswer[],
  questions: ReadonlyMap<string, AuthoredQuestion>,
): readonly ReadAnswer[] {
  const hashes = new Map<string, string>();
  const hashOf = (question: AuthoredQuestion) => {
    const hash = hashes.get(question.id) ?? hashQuestion(question);
    hashes.set(question.id, hash);
    return hash;
  };
  return answers
    .flatMap(({ questionId, questionHash, response, answeredAt, place }) => {
      const question = questions.get(questionId);
      if (question === undefined || !namesBelief(question) || hashOf(question) !== questionHash) return [];
      const isRight = isRightAnswer(question, response);
      const beliefs = isRight ? new Set<string>() : beliefsOf(question, response);
      return [{ question, at: answeredAt, place, isRight, beliefs }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The first right answer after a sign of a belief that clears it. */
function findClearing(
  read: readonly ReadAnswer[],
  { slug, sign }: { readonly slug: string; readonly sign: Sign },
): Sign | undefined {
  return read.find(({ question, at, isRight }) => {
    if (!isRight || at <= sign.at) return false;
    return question.id === sign.question.id || (sign.place.kind === 'diagnostic' && couldShow(question, slug));
  });
}

function couldShow(question: AuthoredQuestion, slug: string): boolean {
  return optionsOf(question).some(({ misconception }) => misconception === slug);
}

function isRightAnswer(question: AuthoredQuestion, response: QuestionResponse): boolean {
  const outcome = scoreResponse(scoringOf(question), response);
  return outcome.kind === 'scored' && compareRational(outcome.points, outcome.maximum) === 0;
}

function beliefsOf(question: AuthoredQuestion, response: QuestionResponse): ReadonlySet<string> {
  if (scoreResponse(scoringOf(question), response).kind !== 'scored') return new Set();
  const chosen = namedIn(response);
  const ids = freezeQuestion(question).options.map(({ id }) => id);
  return new Set(
    optionsOf(question).flatMap(({ correct, misconception }, index) =>
      correct !== true && misconception !== undefined && chosen.includes(ids[index] ?? '') ? [misconception] : [],
    ),
  );
}

function latest(seen: readonly Sign[]): number {
  return Math.max(...seen.map(({ at }) => at.getTime()));
}

function newestFirst(one: Sign, other: Sign): number {
  return other.at.getTime() - one.at.getTime();
}
