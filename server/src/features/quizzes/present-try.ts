import type { Endpoints } from '@cmdsp/contract';
import type { Catalogue } from '@cmdsp/content';
import { approximateRational, divideRational, multiplyRational, parseRational, rational } from '@cmdsp/primitives';
import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import type { z } from 'zod';
import { type DealtQuestion, dealQuestion } from '../../learning/deal-question.ts';
import { presentPractice, presentPracticeFeedback } from '../../learning/present-practice.ts';
import { writeResponse } from '../../learning/read-response.ts';
import type { StoredTry, Submission } from './queries.ts';

export type TryView = z.input<Endpoints['GET /api/quiz-tries/:try']['response']>;
export type ScoreView = Extract<TryView, { kind: 'submitted' }>['score'];

/** The questions of a try with the handles of this try. */
export function dealTry(secret: string, stored: StoredTry): readonly DealtQuestion[] {
  return stored.paper.questions.map((question) => dealQuestion(question, { secret, scope: `quiz ${stored.id}` }));
}

/** An open try: questions and own answers, nothing of the key. */
export function presentOpenTry(
  catalogue: Catalogue,
  shown: {
    readonly stored: StoredTry;
    readonly dealt: readonly DealtQuestion[];
    readonly answers: ReadonlyMap<string, QuestionResponse>;
  },
): Extract<TryView, { kind: 'open' }> {
  return { kind: 'open', ...presentBase(catalogue, shown) };
}

/** A submitted try: score, and the reason of every option. */
export function presentSubmittedTry(
  catalogue: Catalogue,
  shown: {
    readonly stored: StoredTry;
    readonly submission: Submission;
    readonly dealt: readonly DealtQuestion[];
    readonly answers: ReadonlyMap<string, QuestionResponse>;
    readonly questions: readonly AuthoredQuestion[];
  },
): TryView {
  const { dealt, answers, questions, submission } = shown;
  return {
    kind: 'submitted',
    ...presentBase(catalogue, shown),
    submittedAt: submission.submittedAt.toISOString(),
    score: presentScore(submission),
    feedback: dealt.flatMap((one) => {
      const question = questions.find(({ id }) => id === one.question.id);
      if (question === undefined) return [];
      const response = answers.get(question.id) ?? null;
      return [presentPracticeFeedback(one, { question, response, misconceptions: catalogue.misconceptions })];
    }),
  };
}

/** A result for reading; the percentage is rounded down so that it never claims more than was earned. */
export function presentScore({ points, maximum, isPassed }: Submission): ScoreView {
  const share = divideRational(parseRational(points), parseRational(maximum));
  const percent = Math.floor(approximateRational(multiplyRational(share, rational(1000)))) / 10;
  return { points, maximum, percent, isPassed };
}

/** The pass mark of module quizzes in percent. */
export function passPercent({ programme }: Catalogue): number {
  return approximateRational(multiplyRational(parseRational(programme.moduleQuiz.passMark), rational(100)));
}

/** Number and title of a module. */
export function presentModule({ programme }: Catalogue, number: number): { number: number; title: string } {
  return { number, title: programme.modules.find((module) => module.number === number)?.title ?? '' };
}

function presentBase(
  catalogue: Catalogue,
  shown: {
    readonly stored: StoredTry;
    readonly dealt: readonly DealtQuestion[];
    readonly answers: ReadonlyMap<string, QuestionResponse>;
  },
) {
  const { stored, dealt, answers } = shown;
  return {
    id: stored.id,
    module: presentModule(catalogue, stored.module),
    startedAt: stored.startedAt.toISOString(),
    passPercent: passPercent(catalogue),
    questions: dealt.map((one, index) => presentPractice(one, index + 1)),
    answers: dealt.flatMap((one) => {
      const response = answers.get(one.question.id);
      return response === undefined ? [] : [{ question: one.handle, response: writeResponse(one, response) }];
    }),
  };
}
