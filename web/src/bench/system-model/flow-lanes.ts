import type { DataFlow } from '@cmdsp/workbench/system-model';

/** How far each flow keeps from the straight line between its ends, so that flows between the same two are told apart: 0, 1, -1, 2 … */
export function flowLanes(flows: readonly DataFlow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const lanes = new Map<string, number>();
  for (const { id, from, to } of flows) {
    const pair = [from, to].toSorted().join(' ');
    const count = counts.get(pair) ?? 0;
    counts.set(pair, count + 1);
    const lane = Math.ceil(count / 2) * (count % 2 === 0 ? -1 : 1);
    // Seen from the other end, left is right.
    lanes.set(id, from < to ? lane : -lane);
  }
  return lanes;
}
