import { type QuestionResponse, type ResponseRule, validateResponse } from '@cmdsp/questions';
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
  const validation = validateResponse(ruleOf(dealt), response);
  if (validation.kind === 'invalid') {
    throw new Problem('answer-unusable', 'Choose among the options shown, and not more than the question asks for.');
  }
  if (validation.kind === 'empty' && !mayBeEmpty) throw new Problem('answer-unusable', 'Choose an option first.');
  const idOf = (handle: string) => dealt.options.find((option) => option.handle === handle)?.id ?? '';
  if (response.kind === 'single') return { kind: 'single', option: idOf(response.option) };
  return { kind: 'choose', options: response.options.map(idOf) };
}

/** The same answer with options by handle, as the browser knows them. */
export function writeResponse(dealt: DealtQuestion, response: QuestionResponse): QuestionResponse {
  const handleOf = (id: string) => dealt.options.find((option) => option.id === id)?.handle ?? '';
  if (response.kind === 'single') return { kind: 'single', option: handleOf(response.option) };
  return { kind: 'choose', options: response.options.map(handleOf) };
}

function ruleOf({ question, options }: DealtQuestion): ResponseRule {
  const optionHandles = options.map(({ handle }) => handle);
  if (question.kind === 'choose') return { kind: 'choose', choose: question.choose, optionHandles };
  return { kind: 'single', optionHandles };
}
