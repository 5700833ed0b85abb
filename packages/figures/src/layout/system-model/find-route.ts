import { openMinHeap } from './min-heap.ts';
import type { Port } from './ports.ts';
import { type Direction, directions, type RoutingGrid, steps } from './routing-grid.ts';

const bendCost = 5;

/** Two ports and the cells between their far ends, both included. */
export type Route = {
  readonly from: Port;
  readonly to: Port;
  readonly cells: readonly { readonly column: number; readonly row: number }[];
};

/** The cheapest way from one of `sources` to one of `targets` (A* over cells and directions), or null. */
export function findRoute(grid: RoutingGrid, sources: readonly Port[], targets: readonly Port[]): Route | null {
  const { columns } = grid;
  const stateOf = (column: number, row: number, direction: Direction) => (row * columns + column) * 4 + direction;
  const size = columns * grid.rows * 4;
  const costs = new Float64Array(size + 1).fill(Infinity);
  const parents = new Int32Array(size + 1).fill(-1);
  const origins = new Map<number, Port>();
  const goals = new Map<number, Port[]>();
  const end = size;
  let reached: Port | null = null;
  const heap = openMinHeap();
  const distanceTo = distanceToAny(targets);
  for (const port of sources) {
    const state = stateOf(port.far.column, port.far.row, port.outward);
    const cost = port.cost + stubCost(grid, port);
    if (cost >= (costs[state] ?? 0)) continue;
    costs[state] = cost;
    origins.set(state, port);
    heap.push(state, cost + distanceTo(port.far.column, port.far.row));
  }
  for (const port of targets) {
    const cell = port.far.row * columns + port.far.column;
    goals.set(cell, [...(goals.get(cell) ?? []), port]);
  }
  const done = new Uint8Array(size + 1);
  for (let state = heap.pop(); state !== -1; state = heap.pop()) {
    if (state === end) break;
    if (done[state] === 1) continue;
    done[state] = 1;
    const direction = (state % 4) as Direction; // a remainder of 4
    const cell = (state - direction) / 4;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const cost = costs[state] ?? Infinity;
    for (const port of goals.get(cell) ?? []) {
      if (direction === port.outward) continue; // would have to turn back on itself
      const inward = (port.outward + 2) % 4;
      const total = cost + port.cost + stubCost(grid, port) + (direction === inward ? 0 : bendCost);
      if (total >= (costs[end] ?? 0)) continue;
      costs[end] = total;
      parents[end] = state;
      reached = port;
      heap.push(end, total);
    }
    for (const next of directions) {
      if ((next + 2) % 4 === direction) continue;
      const step = steps[next];
      const [toColumn, toRow] = [column + step.column, row + step.row];
      if (!grid.isFree(toColumn, toRow)) continue;
      const total = cost + 1 + (next === direction ? 0 : bendCost) + grid.costAt(toColumn, toRow, next);
      const target = stateOf(toColumn, toRow, next);
      if (total >= (costs[target] ?? 0)) continue;
      costs[target] = total;
      parents[target] = state;
      origins.delete(target); // no longer a beginning: it is cheaper to come from elsewhere
      heap.push(target, total + distanceTo(toColumn, toRow));
    }
  }
  if (reached === null) return null;
  return trace({ parents, origins, end, columns, reached });
}

/** Steps that are needed at least from a cell to the nearest target: never too many, so the cheapest way stays cheapest. */
function distanceToAny(targets: readonly Port[]): (column: number, row: number) => number {
  const columns = targets.map(({ far }) => far.column);
  const rows = targets.map(({ far }) => far.row);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return (column, row) => Math.max(0, left - column, column - right) + Math.max(0, top - row, row - bottom);
}

function stubCost(grid: RoutingGrid, { near, far, outward }: Port): number {
  return 2 + grid.costAt(near.column, near.row, outward) + grid.costAt(far.column, far.row, outward);
}

function trace(search: {
  readonly parents: Int32Array;
  readonly origins: ReadonlyMap<number, Port>;
  readonly end: number;
  readonly columns: number;
  readonly reached: Port;
}): Route | null {
  const { parents, origins, end, columns, reached } = search;
  const cells: { column: number; row: number }[] = [];
  let state = parents[end] ?? -1;
  for (;;) {
    const cell = Math.floor(state / 4);
    cells.push({ column: cell % columns, row: Math.floor(cell / columns) });
    const from = origins.get(state);
    if (from !== undefined) return { from, to: reached, cells: cells.reverse() };
    state = parents[state] ?? -1;
    if (state < 0) return null;
  }
}
