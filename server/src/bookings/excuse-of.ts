import type { Absence } from '@cmdsp/bookings';

/** How an excuse stands, from its stored times. */
export function excuseOf(row: {
  readonly excuseAskedAt: Date | null;
  readonly excuseOutcome: 'accepted' | 'declined' | null;
}): Absence['excuse'] {
  if (row.excuseAskedAt === null) return 'none';
  return row.excuseOutcome ?? 'asked';
}
