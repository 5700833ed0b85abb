import { type QuestionResponse, responseRuleOf, type RuleSource, validateResponse } from '@cmdsp/questions/public';

/** Whether an answer is all that its question asks for. The server asks the same rule. */
export function isComplete(question: RuleSource, response: QuestionResponse | null): boolean {
  return response !== null && validateResponse(responseRuleOf(question), response).kind === 'scoreable';
}

/** Whether an answer says anything at all. */
export function saysSomething(question: RuleSource, response: QuestionResponse | null | undefined): boolean {
  if (response === null || response === undefined) return false;
  const { kind } = validateResponse(responseRuleOf(question), response);
  return kind === 'scoreable' || kind === 'incomplete';
}
