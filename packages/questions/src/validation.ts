/**
 * Whether an answer can be scored. `incomplete` can: it earns what it earns. `invalid` cannot and is never stored.
 */
export type Validation =
  | { readonly kind: 'scoreable' }
  | { readonly kind: 'incomplete'; readonly chosen: number; readonly needed: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason };

export type InvalidReason = 'other-interaction' | 'unknown-option' | 'repeated-option' | 'too-many-options';
