import type { Validation } from '../validation.ts';
import type { MatchingResponse } from './response.ts';

/** Is there something scoreable in this answer? Knows premises and options, not what belongs together. */
export function validateMatching(
  rule: { readonly premiseHandles: readonly string[]; readonly optionHandles: readonly string[] },
  { pairs }: MatchingResponse,
): Validation {
  const premises = pairs.map(({ premise }) => premise);
  const isUnknown = pairs.some(
    ({ premise, option }) => !rule.premiseHandles.includes(premise) || !rule.optionHandles.includes(option),
  );
  if (isUnknown) return { kind: 'invalid', reason: 'unknown-option' };
  // Two options for one premise would be two tries.
  if (new Set(premises).size !== premises.length) return { kind: 'invalid', reason: 'repeated-option' };
  if (pairs.length === 0) return { kind: 'empty' };
  const needed = rule.premiseHandles.length;
  return pairs.length < needed ? { kind: 'incomplete', chosen: pairs.length, needed } : { kind: 'scoreable' };
}
