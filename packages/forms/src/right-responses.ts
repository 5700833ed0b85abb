import { type QuestionResponse, renameResponse, solutionOfKey } from '@cmdsp/questions';
import { type Deal, dealtQuestions } from './deal.ts';
import { FormMismatchError } from './form-mismatch-error.ts';
import type { FormKey } from './frozen-form.ts';

/** The answers that score everything, by position, in the handles of a deal: for walks and demonstrations. Secret. */
export function rightResponses(key: FormKey, deal: Deal): ReadonlyMap<number, QuestionResponse> {
  const keys = new Map(key.questions.map((question) => [question.id, question]));
  return new Map(
    dealtQuestions(deal).map(({ id, position, options }) => {
      const known = keys.get(id);
      if (known === undefined) throw new FormMismatchError(`No key for question ${id}`);
      const handles = new Map(options.map((option) => [option.id, option.handle]));
      return [position, renameResponse(solutionOfKey(known), (name) => handles.get(name) ?? '')];
    }),
  );
}
