/** Why somebody may not begin another graded run; null when they may. */
export function refuseGradedRun(standing: {
  /** Graded runs that were begun, handed in or not. */
  readonly taken: number;
  readonly most: number;
  readonly isClosed: boolean;
}): 'closed' | 'none-left' | null {
  if (standing.isClosed) return 'closed';
  return standing.taken >= standing.most ? 'none-left' : null;
}
