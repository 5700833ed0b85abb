import type { DecisionTable } from './decision-table.ts';

/** What is wrong with a decision table: rows too few or unknown, or a row that is less urgent than one with less at stake. */
export type TableFault = { readonly kind: 'count' | 'unknown-outcome' | 'order'; readonly message: string };

/**
 * Whether a table is whole and keeps its order: making one point more pressing and leaving the others never makes the outcome less
 * urgent. A matrix somebody edited is asked this before it decides anything.
 */
export function findTableFaults({ points, outcomes, rows }: DecisionTable): readonly TableFault[] {
  const expected = points.reduce((count, { values }) => count * values.length, 1);
  if (rows.length !== expected) {
    return [{ kind: 'count', message: `The table has ${rows.length} rows and needs ${expected}.` }];
  }
  const urgency = new Map(outcomes.map(({ id }, place) => [id, place]));
  const unknown = rows.filter((outcome) => !urgency.has(outcome));
  if (unknown.length > 0) {
    return [{ kind: 'unknown-outcome', message: `No outcome is called ${[...new Set(unknown)].join(', ')}.` }];
  }
  const faults: TableFault[] = [];
  let step = expected;
  for (const { values } of points) {
    step /= values.length;
    for (let row = 0; row + step < expected; row += 1) {
      if (Math.floor(row / step) % values.length === values.length - 1) continue;
      const [less, more] = [rows[row] ?? '', rows[row + step] ?? ''];
      if ((urgency.get(more) ?? 0) >= (urgency.get(less) ?? 0)) continue;
      const names = [row, row + step].map((place) => nameOfRow(points, place));
      faults.push({ kind: 'order', message: `${names[0]} is ${less}, and ${names[1]}, which is worse, only ${more}.` });
    }
  }
  return faults;
}

function nameOfRow(points: DecisionTable['points'], row: number): string {
  const names: string[] = [];
  let rest = row;
  for (const { values } of points.toReversed()) {
    names.unshift(values[rest % values.length]?.label ?? '');
    rest = Math.floor(rest / values.length);
  }
  return names.join(' / ');
}
