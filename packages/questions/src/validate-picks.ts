import type { Validation } from './validation.ts';

/** Whether picks out of a list can be scored: known, without repeats, and not more than allowed. */
export function validatePicks(
  picks: readonly string[],
  rule: { readonly optionHandles: readonly string[]; readonly atMost: number; readonly needed: number },
): Validation {
  if (picks.some((handle) => !rule.optionHandles.includes(handle)))
    return { kind: 'invalid', reason: 'unknown-option' };
  if (new Set(picks).size !== picks.length) return { kind: 'invalid', reason: 'repeated-option' };
  if (picks.length > rule.atMost) return { kind: 'invalid', reason: 'too-many-options' };
  if (picks.length === 0) return { kind: 'empty' };
  if (picks.length < rule.needed) return { kind: 'incomplete', chosen: picks.length, needed: rule.needed };
  return { kind: 'scoreable' };
}
