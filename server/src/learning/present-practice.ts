import type { feedbackSchema, questionSchema } from '@cmdsp/contract';
import type { Misconception } from '@cmdsp/content';
import { readMarkdown } from '@cmdsp/markdown';
import { compareRational, rational } from '@cmdsp/primitives';
import {
  type AuthoredQuestion,
  namedIn,
  presentFeedback,
  presentQuestion,
  type QuestionResponse,
  scoreResponse,
} from '@cmdsp/questions';
import type { z } from 'zod';
import type { DealtQuestion } from './deal-question.ts';
import { writeResponse } from './read-response.ts';
import { scoringOf } from './scoring-of.ts';
import { viewWithTrees } from './view-with-trees.ts';

type Question = z.input<typeof questionSchema>;
type Feedback = z.input<typeof feedbackSchema>;

/** What a learner receives of a practice question, field by field from the public view. */
export function presentPractice(dealt: DealtQuestion, position: number): Question {
  return viewWithTrees(presentQuestion({ ...dealt, position, exhibitHandles: new Map() }));
}

/** The feedback on an answer (options by internal id). Holds the key: call it only once the answer is recorded. */
export function presentPracticeFeedback(
  dealt: DealtQuestion,
  {
    question,
    response,
    misconceptions,
  }: {
    readonly question: AuthoredQuestion;
    readonly response: QuestionResponse | null;
    readonly misconceptions: readonly Misconception[];
  },
): Feedback {
  const view = presentFeedback({ question, handle: dealt.handle, options: dealt.options });
  const chosen = response === null ? [] : namedIn(response);
  const isChosen = (handle: string) =>
    dealt.options.some((option) => option.handle === handle && chosen.includes(option.id));
  return {
    handle: view.handle,
    verdict: verdictOf(question, response),
    options: view.options.map(({ handle, isCorrect, rationale, misconception }) => ({
      handle,
      isCorrect,
      isChosen: isChosen(handle),
      rationale: readMarkdown(rationale).tree,
      misconception: isChosen(handle) ? presentMisconception(misconceptions, misconception) : null,
    })),
    answer: response === null ? null : writeResponse(dealt, response),
    solution: view.solution,
    number: view.number === null ? null : { ...view.number, rationale: readMarkdown(view.number.rationale).tree },
    source: view.source,
  };
}

function presentMisconception(misconceptions: readonly Misconception[], slug: string | null) {
  const found = misconceptions.find((misconception) => misconception.slug === slug);
  return found === undefined ? null : { belief: found.belief, truth: found.truth };
}

/** Whether an answer (options by internal id) is right. Gives the key away as much as feedback does. */
export function verdictOf(question: AuthoredQuestion, response: QuestionResponse | null): Feedback['verdict'] {
  const outcome = scoreResponse(scoringOf(question), response);
  if (outcome.kind !== 'scored') return 'unanswered';
  if (compareRational(outcome.points, outcome.maximum) === 0) return 'right';
  return compareRational(outcome.points, rational(0)) > 0 ? 'partly-right' : 'wrong';
}
