import type { TrustBoundary } from './system-model.ts';

/**
 * How many boundaries lie one inside the other within each: 0 for the innermost. Of two that enclose the same the later is
 * drawn round the earlier.
 */
export function boundaryDepths(boundaries: readonly TrustBoundary[]): ReadonlyMap<string, number> {
  const order = boundaries.toSorted((one, other) => one.components.length - other.components.length);
  const depths = new Map<string, number>();
  for (const [place, { id, components }] of order.entries()) {
    const members = new Set(components);
    const inside = order
      .slice(0, place)
      .filter((other) => other.components.length > 0 && other.components.every((member) => members.has(member)));
    depths.set(id, Math.max(0, ...inside.map((other) => (depths.get(other.id) ?? 0) + 1)));
  }
  return depths;
}
