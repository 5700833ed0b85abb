import { validatePicks } from '../validate-picks.ts';
import type { Validation } from '../validation.ts';
import type { HotspotResponse } from './response.ts';

/** Is there something scoreable in this answer? Knows the regions and how many to pick, not the key. */
export function validateHotspot(
  rule: { readonly choose: number; readonly optionHandles: readonly string[] },
  { regions }: HotspotResponse,
): Validation {
  return validatePicks(regions, { optionHandles: rule.optionHandles, atMost: rule.choose, needed: rule.choose });
}
