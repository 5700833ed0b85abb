import type { AuthoredQuestion, SetQuestion } from '../authored/authored-question.ts';
import { optionIdAt } from '../frozen/option-id.ts';
import type { FeedbackView } from './feedback-view.ts';
import { MissingHandleError } from './present-question.ts';

/**
 * Builds the feedback of a practice question (quiz, rehearsal) in the order its options were dealt. Holds the key: the
 * caller decides that the candidate may see it. Throws MissingHandleError when deal and question do not fit.
 */
export function presentFeedback(options: {
  readonly question: AuthoredQuestion | SetQuestion;
  readonly handle: string;
  readonly options: readonly { readonly id: string; readonly handle: string }[];
}): FeedbackView {
  const { question, handle } = options;
  const byId = new Map(question.options.map((option, index) => [optionIdAt(index), option]));
  return {
    handle,
    options: options.options.map(({ id, handle: optionHandle }) => {
      const option = byId.get(id);
      if (!option) throw new MissingHandleError(`Question ${question.id} has no option ${id}`);
      return {
        handle: optionHandle,
        isCorrect: option.correct === true,
        rationale: option.rationale,
        misconception: option.misconception ?? null,
      };
    }),
    source: {
      document: question.source.document,
      clause: question.source.clause ?? null,
      date: question.source.date,
    },
  };
}
