import type { DrawnBoundary } from '@cmdsp/labs/public';

/** A name for one more boundary that none of the others has. */
export function freshBoundaryId(boundaries: readonly DrawnBoundary[]): string {
  const numbers = boundaries.map(({ id }) => Number(/^boundary-(\d+)$/.exec(id)?.[1] ?? 0));
  return `boundary-${Math.max(0, ...numbers) + 1}`;
}
