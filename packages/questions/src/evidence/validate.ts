import { validatePicks } from '../validate-picks.ts';
import type { Validation } from '../validation.ts';
import type { EvidenceResponse } from './response.ts';

/** Is there something scoreable in this answer? Knows the lines and how many may be picked, not the key. */
export function validateEvidence(
  rule: { readonly atMost: number; readonly optionHandles: readonly string[] },
  { picks }: EvidenceResponse,
): Validation {
  // Fewer than allowed is complete: how many lines support the conclusion is part of what is asked.
  return validatePicks(picks, { optionHandles: rule.optionHandles, atMost: rule.atMost, needed: 1 });
}
