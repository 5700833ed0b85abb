import { assertNever } from '@cmdsp/primitives';
import { validateChoose } from './choose/validate.ts';
import { validateEvidence } from './evidence/validate.ts';
import { validateHotspot } from './hotspot/validate.ts';
import { validateMatching } from './matching/validate.ts';
import { validateNumeric } from './numeric/validate.ts';
import { validateOrdering } from './ordering/validate.ts';
import type { QuestionResponse } from './response.ts';
import { validateSingle } from './single/validate.ts';
import type { Validation } from './validation.ts';

/** What validation needs to know about a question: no text and no key. A `QuestionView` gives it by its options. */
export type ResponseRule =
  | { readonly kind: 'single' | 'ordering'; readonly optionHandles: readonly string[] }
  | { readonly kind: 'choose' | 'hotspot'; readonly choose: number; readonly optionHandles: readonly string[] }
  | { readonly kind: 'evidence'; readonly atMost: number; readonly optionHandles: readonly string[] }
  | {
      readonly kind: 'matching';
      readonly premiseHandles: readonly string[];
      readonly optionHandles: readonly string[];
    }
  | { readonly kind: 'numeric' };

/** Is there something scoreable? The browser and the server ask the same function; it knows no key. */
export function validateResponse(rule: ResponseRule, response: QuestionResponse): Validation {
  switch (response.kind) {
    case 'single':
      return rule.kind === 'single' ? validateSingle(rule.optionHandles, response) : other;
    case 'choose':
      return rule.kind === 'choose' ? validateChoose(rule, response) : other;
    case 'ordering':
      return rule.kind === 'ordering' ? validateOrdering(rule.optionHandles, response) : other;
    case 'matching':
      return rule.kind === 'matching' ? validateMatching(rule, response) : other;
    case 'hotspot':
      return rule.kind === 'hotspot' ? validateHotspot(rule, response) : other;
    case 'evidence':
      return rule.kind === 'evidence' ? validateEvidence(rule, response) : other;
    case 'numeric':
      return rule.kind === 'numeric' ? validateNumeric(response) : other;
    default:
      return assertNever(response);
  }
}

const other = { kind: 'invalid', reason: 'other-interaction' } as const;
