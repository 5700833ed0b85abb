import type { AuthoredQuestion } from './authored-question.ts';
import type { AuthoredOption } from './option.ts';

/** The options of a question of the kinds `single` and `choose`, in authored order; none of any other kind. */
export function optionsOf(question: AuthoredQuestion): readonly AuthoredOption[] {
  return question.kind === 'single' || question.kind === 'choose' ? question.options : [];
}
