import type { AuthoredQuestion, SetQuestion } from '../authored/authored-question.ts';
import { solutionOf } from '../frozen/solution-of.ts';
import { renameResponse } from '../rename-response.ts';
import { feedbackParts } from './feedback-parts.ts';
import type { FeedbackView } from './feedback-view.ts';
import { type Dealt, MissingHandleError } from './in-dealt-order.ts';

/**
 * Builds the feedback of a practice question (quiz, rehearsal) in the order its options were dealt. Holds the key: the
 * caller decides that the candidate may see it. Throws MissingHandleError when deal and question do not fit.
 */
export function presentFeedback(options: {
  readonly question: AuthoredQuestion | SetQuestion;
  readonly handle: string;
  readonly options: Dealt;
}): FeedbackView {
  const { question, handle, options: dealt } = options;
  const parts = feedbackParts(question);
  const handleOf = (id: string) => dealt.find((one) => one.id === id)?.handle ?? id;
  return {
    handle,
    options: dealt.map(({ id, handle: optionHandle }) => {
      const part = parts.get(id);
      if (!part) throw new MissingHandleError(`Question ${question.id} has no option ${id}`);
      const { isCorrect, rationale, misconception } = part;
      return { handle: optionHandle, isCorrect, rationale, misconception };
    }),
    solution: renameResponse(solutionOf(question), handleOf),
    number: question.kind === 'numeric' ? { rationale: question.rationale, tolerance: question.tolerance } : null,
    source: {
      document: question.source.document,
      clause: question.source.clause ?? null,
      date: question.source.date,
    },
  };
}
