import { compareRational } from '@cmdsp/primitives';
import { type AuthoredQuestion, freezeQuestion, type QuestionResponse, scoreResponse } from '@cmdsp/questions';
import { hashQuestion } from '../../learning/hash-question.ts';
import { scoringOf } from '../../learning/scoring-of.ts';

/** The newest answer to a question, options by internal id. */
export type LatestAnswer = {
  readonly questionId: string;
  /** Names the text that was answered. */
  readonly questionHash: string;
  readonly response: QuestionResponse;
  readonly answeredAt: Date;
};

/** A belief that wrong answers point at. */
export type HeldBelief = { readonly slug: string; readonly answers: number; readonly answeredAt: Date };

/**
 * Which beliefs the newest answers point at: each wrong option chosen in an answer that was not right names one. A
 * question that has changed since says nothing. Newest first.
 */
export function findHeldBeliefs({
  answers,
  questions,
}: {
  readonly answers: readonly LatestAnswer[];
  readonly questions: ReadonlyMap<string, AuthoredQuestion>;
}): readonly HeldBelief[] {
  const held = new Map<string, HeldBelief>();
  for (const { questionId, questionHash, response, answeredAt } of answers) {
    const question = questions.get(questionId);
    if (question === undefined || hashQuestion(question) !== questionHash) continue;
    for (const slug of beliefsOf(question, response)) {
      const known = held.get(slug);
      const latest = known !== undefined && known.answeredAt > answeredAt ? known.answeredAt : answeredAt;
      held.set(slug, { slug, answers: (known?.answers ?? 0) + 1, answeredAt: latest });
    }
  }
  return [...held.values()].sort((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime());
}

/** True when a wrong option of the question names a belief. */
export function namesBelief(question: AuthoredQuestion | undefined): boolean {
  return question?.options.some(({ misconception }) => misconception !== undefined) ?? false;
}

function beliefsOf(question: AuthoredQuestion, response: QuestionResponse): ReadonlySet<string> {
  const outcome = scoreResponse(scoringOf(question), response);
  if (outcome.kind !== 'scored' || compareRational(outcome.points, outcome.maximum) === 0) return new Set();
  const chosen = response.kind === 'single' ? [response.option] : response.options;
  const ids = freezeQuestion(question).options.map(({ id }) => id);
  return new Set(
    question.options.flatMap(({ correct, misconception }, index) =>
      correct !== true && misconception !== undefined && chosen.includes(ids[index] ?? '') ? [misconception] : [],
    ),
  );
}
