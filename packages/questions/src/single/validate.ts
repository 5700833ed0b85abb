import type { Validation } from '../validation.ts';
import type { SingleResponse } from './response.ts';

/** Is there something scoreable in this answer? Knows the options, not the key. */
export function validateSingle(optionHandles: readonly string[], response: SingleResponse): Validation {
  if (!optionHandles.includes(response.option)) return { kind: 'invalid', reason: 'unknown-option' };
  return { kind: 'scoreable' };
}
