import type { Validation } from '../validation.ts';
import type { ChooseResponse } from './response.ts';

/**
 * Is there something scoreable in this answer? Knows the options and how many to choose, not the key. Marking more
 * than `choose` is invalid, not merely wrong: otherwise marking everything would always earn full points.
 */
export function validateChoose(
  rule: { readonly choose: number; readonly optionHandles: readonly string[] },
  response: ChooseResponse,
): Validation {
  const chosen = response.options;
  if (chosen.some((handle) => !rule.optionHandles.includes(handle))) {
    return { kind: 'invalid', reason: 'unknown-option' };
  }
  if (new Set(chosen).size !== chosen.length) return { kind: 'invalid', reason: 'repeated-option' };
  if (chosen.length > rule.choose) return { kind: 'invalid', reason: 'too-many-options' };
  if (chosen.length === 0) return { kind: 'empty' };
  if (chosen.length < rule.choose) return { kind: 'incomplete', chosen: chosen.length, needed: rule.choose };
  return { kind: 'scoreable' };
}
