import type { Validation } from '../validation.ts';
import type { OrderingResponse } from './response.ts';

/** Is there something scoreable in this answer? Knows the steps, not their right order. */
export function validateOrdering(optionHandles: readonly string[], { order }: OrderingResponse): Validation {
  if (order.some((handle) => !optionHandles.includes(handle))) return { kind: 'invalid', reason: 'unknown-option' };
  if (new Set(order).size !== order.length) return { kind: 'invalid', reason: 'repeated-option' };
  if (order.length === 0) return { kind: 'empty' };
  if (order.length < optionHandles.length) {
    return { kind: 'incomplete', chosen: order.length, needed: optionHandles.length };
  }
  return { kind: 'scoreable' };
}
