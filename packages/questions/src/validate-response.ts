import { assertNever } from '@cmdsp/primitives';
import { validateChoose } from './choose/validate.ts';
import type { QuestionResponse } from './response.ts';
import { validateSingle } from './single/validate.ts';
import type { Validation } from './validation.ts';

/** What validation needs to know about a question: no text and no key. A `QuestionView` gives it by its options. */
export type ResponseRule =
  | { readonly kind: 'single'; readonly optionHandles: readonly string[] }
  | { readonly kind: 'choose'; readonly choose: number; readonly optionHandles: readonly string[] };

/** Is there something scoreable? The browser and the server ask the same function; it knows no key. */
export function validateResponse(rule: ResponseRule, response: QuestionResponse): Validation {
  switch (rule.kind) {
    case 'single':
      if (response.kind !== 'single') return { kind: 'invalid', reason: 'other-interaction' };
      return validateSingle(rule.optionHandles, response);
    case 'choose':
      if (response.kind !== 'choose') return { kind: 'invalid', reason: 'other-interaction' };
      return validateChoose(rule, response);
    default:
      return assertNever(rule);
  }
}
