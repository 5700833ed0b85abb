import type { ResponseRule } from '../validate-response.ts';
import type { QuestionView } from './question-view.ts';

/** The rule answers to a presented question must keep. */
export function responseRuleOf(view: QuestionView): ResponseRule {
  const optionHandles = view.options.map((option) => option.handle);
  if (view.kind === 'choose') return { kind: 'choose', choose: view.choose, optionHandles };
  return { kind: 'single', optionHandles };
}
