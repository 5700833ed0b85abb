/** What decides which variant a run gets. */
export type VariantQuestion = {
  /** The places of the variants in an order drawn for this person and lab. */
  readonly order: readonly number[];
  readonly kind: 'practice' | 'graded';
  /** Counted from one within its kind. */
  readonly number: number;
  /** Whether the person takes no further graded run. */
  readonly isClosed: boolean;
};

/**
 * The place of the variant for a run. Practice shows every reason, so that its variant is never graded while graded runs are still to
 * come; these go through the others, one after the other. Afterwards practice goes through all of them.
 */
export function chooseVariant({ order, kind, number, isClosed }: VariantQuestion): number {
  const [first, ...others] = order;
  if (first === undefined) throw new RangeError('A lab has at least one variant');
  if (kind === 'practice') return isClosed ? (order[(number - 1) % order.length] ?? first) : first;
  return others[(number - 1) % Math.max(1, others.length)] ?? first;
}
