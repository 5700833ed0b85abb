import {
  namedIn,
  presentQuestion,
  type QuestionResponse,
  renameResponse,
  responseRuleOf,
  validateResponse,
} from '@cmdsp/questions';
import { Problem } from '../http/problem.ts';
import type { DealtQuestion } from './deal-question.ts';

/**
 * Turns an answer by handles into one by internal option ids. An answer that says nothing is refused unless
 * `mayBeEmpty`: then it withdraws an earlier one.
 * @throws Problem `answer-unusable`
 */
export function readResponse(
  dealt: DealtQuestion,
  { response, mayBeEmpty }: { readonly response: QuestionResponse; readonly mayBeEmpty: boolean },
): QuestionResponse {
  const view = presentQuestion({ ...dealt, position: 1, exhibitHandles: new Map() });
  const validation = validateResponse(responseRuleOf(view), response);
  if (validation.kind === 'invalid') {
    throw new Problem('answer-unusable', 'Choose among the options shown, and not more than the question asks for.');
  }
  if (validation.kind === 'empty' && !mayBeEmpty) throw new Problem('answer-unusable', 'Choose an option first.');
  return renameResponse(response, (handle) => dealt.options.find((option) => option.handle === handle)?.id ?? '');
}

/** The same answer with options by handle, as the browser knows them. */
export function writeResponse(dealt: DealtQuestion, response: QuestionResponse): QuestionResponse {
  return renameResponse(response, (id) => dealt.options.find((option) => option.id === id)?.handle ?? '');
}

/** True when an answer says nothing: it was withdrawn. */
export function isEmptyResponse(response: QuestionResponse): boolean {
  return response.kind === 'numeric' ? response.value.trim() === '' : namedIn(response).length === 0;
}
