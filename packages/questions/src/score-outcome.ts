import type { Rational } from '@cmdsp/primitives';
import type { InvalidReason } from './validation.ts';

/** What scoring one answer says. Closed: whoever reads it must deal with each kind. */
export type ScoreOutcome =
  | { readonly kind: 'scored'; readonly points: Rational; readonly maximum: Rational }
  | { readonly kind: 'unanswered'; readonly maximum: Rational }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason; readonly maximum: Rational };
