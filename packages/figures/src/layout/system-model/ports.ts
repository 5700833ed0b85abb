import type { Box, Point } from '../../drawing/drawing.ts';
import { cellSize } from './cell.ts';
import { type Direction, type RoutingGrid, steps } from './routing-grid.ts';

/** A place on the edge of a box where a line can leave: straight out for two cells, `near` and then `far`. */
export type Port = {
  readonly edge: Point;
  readonly outward: Direction;
  readonly near: { readonly column: number; readonly row: number };
  readonly far: { readonly column: number; readonly row: number };
  /** More the farther from the middle of its side, and much more beside a port that is taken. */
  readonly cost: number;
};

const offMiddleCost = 0.35;
const crowdedCost = 14;

/** All ports of a box from which both cells are free. Corners are left out. */
export function portsOf(box: Box, grid: RoutingGrid): Port[] {
  const left = box.x / cellSize;
  const top = box.y / cellSize;
  const columns = box.width / cellSize;
  const rows = box.height / cellSize;
  return [
    ...side(columns, (place) => ({
      outward: 3,
      column: left + place,
      row: top - 1,
      edge: { x: middle(left + place), y: box.y },
    })),
    ...side(columns, (place) => ({
      outward: 1,
      column: left + place,
      row: top + rows,
      edge: { x: middle(left + place), y: box.y + box.height },
    })),
    ...side(rows, (place) => ({
      outward: 2,
      column: left - 1,
      row: top + place,
      edge: { x: box.x, y: middle(top + place) },
    })),
    ...side(rows, (place) => ({
      outward: 0,
      column: left + columns,
      row: top + place,
      edge: { x: box.x + box.width, y: middle(top + place) },
    })),
  ].flatMap(({ outward, column, row, edge, offMiddle }) => {
    const step = steps[outward];
    const near = { column, row };
    const far = { column: column + step.column, row: row + step.row };
    if (!grid.isFree(near.column, near.row) || !grid.isFree(far.column, far.row)) return [];
    // A line beside the stub means that a neighbouring port is taken.
    const isCrowded = grid.costAt(near.column, near.row, outward) >= 8;
    return [{ edge, outward, near, far, cost: offMiddle * offMiddleCost + (isCrowded ? crowdedCost : 0) }];
  });
}

type Place = { readonly outward: Direction; readonly column: number; readonly row: number; readonly edge: Point };

function side(length: number, placeAt: (place: number) => Place): (Place & { readonly offMiddle: number })[] {
  return Array.from({ length: Math.max(0, length - 2) }, (_, index) => ({
    ...placeAt(index + 1),
    offMiddle: Math.abs(index + 1 - (length - 1) / 2),
  }));
}

function middle(cell: number): number {
  return (cell + 0.5) * cellSize;
}
