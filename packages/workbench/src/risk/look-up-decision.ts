import type { DecisionTable } from './decision-table.ts';

/** The outcome for one value of each point, by their ids; null while one of them is missing or unknown. */
export function lookUpDecision(
  { points, rows }: DecisionTable,
  chosen: Readonly<Record<string, string | null | undefined>>,
): string | null {
  let row = 0;
  for (const { id, values } of points) {
    const place = values.findIndex((value) => value.id === chosen[id]);
    if (place === -1) return null;
    row = row * values.length + place;
  }
  return rows[row] ?? null;
}
