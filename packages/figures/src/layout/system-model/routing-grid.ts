import type { Box, Point } from '../../drawing/drawing.ts';
import { cellSize } from './cell.ts';

/** Directions of a step: right, down, left, up. Even ones run across, odd ones up and down. */
export const steps = [
  { column: 1, row: 0 },
  { column: 0, row: 1 },
  { column: -1, row: 0 },
  { column: 0, row: -1 },
] as const;
export type Direction = 0 | 1 | 2 | 3;
export const directions: readonly Direction[] = [0, 1, 2, 3];

const overlapCost = 60;
const crossingCost = 9;
const besideLineCost = 3;
const besideBoxCost = 5;
const avoidedCost = 45;
/** Crossing a line of trust is what flows are for; running along it would hide it. */
const alongWallCost = 30;

/** What stands on the sheet already, cell by cell, and what a step into a cell costs. */
export type RoutingGrid = {
  readonly columns: number;
  readonly rows: number;
  readonly isFree: (column: number, row: number) => boolean;
  /** Cost of running through a cell in a direction, beyond its length. */
  readonly costAt: (column: number, row: number, direction: Direction) => number;
  /** Adds (1) or takes away (-1) a line through the given cells. */
  readonly mark: (cells: readonly Cell[], by: 1 | -1) => void;
};

/** A cell of a line and the directions in which the line runs through it. */
export type Cell = {
  readonly column: number;
  readonly row: number;
  readonly isAcross: boolean;
  readonly isAlong: boolean;
};

/** A grid over a sheet with boxes that nothing may enter, frames and walls not to run along, and places to avoid. */
export function openGrid(options: {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly frames: readonly Box[];
  readonly walls: readonly (readonly [Point, Point])[];
  readonly avoid: readonly Box[];
}): RoutingGrid {
  const columns = Math.round(options.width / cellSize);
  const rows = Math.round(options.height / cellSize);
  const size = columns * rows;
  const blocked = new Uint8Array(size);
  const fixed = [new Float32Array(size), new Float32Array(size)] as const;
  const lines = [new Uint8Array(size), new Uint8Array(size)] as const;
  const at = (column: number, row: number) => row * columns + column;
  // The outermost cells stay empty: a line there would run into the edge of the sheet, and its letter over it.
  const isInside = (column: number, row: number) => column > 0 && row > 0 && column < columns - 1 && row < rows - 1;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const middle = { x: (column + 0.5) * cellSize, y: (row + 0.5) * cellSize };
      const index = at(column, row);
      if (options.boxes.some((box) => contains(box, middle, 0))) blocked[index] = 1;
      const nearBox = options.boxes.some((box) => contains(box, middle, cellSize)) ? besideBoxCost : 0;
      const avoided = options.avoid.some((box) => contains(box, middle, 3)) ? avoidedCost : 0;
      fixed[0][index] =
        nearBox +
        avoided +
        (options.frames.some((frame) => isBesideEdge(middle.y, frame.y, frame.height)) ? 2 : 0) +
        (options.walls.some(([a, b]) => a.y === b.y && Math.abs(middle.y - a.y) < cellSize) ? alongWallCost : 0);
      fixed[1][index] =
        nearBox +
        avoided +
        (options.frames.some((frame) => isBesideEdge(middle.x, frame.x, frame.width)) ? 2 : 0) +
        (options.walls.some(([a, b]) => a.x === b.x && Math.abs(middle.x - a.x) < cellSize) ? alongWallCost : 0);
    }
  }
  return {
    columns,
    rows,
    isFree: (column, row) => isInside(column, row) && blocked[at(column, row)] === 0,
    costAt(column, row, direction) {
      const index = at(column, row);
      const isAcross = direction % 2 === 0;
      const same = isAcross ? lines[0] : lines[1];
      const crossing = isAcross ? lines[1] : lines[0];
      const side = isAcross ? columns : 1;
      const near = ((same[index - side] ?? 0) > 0 ? 1 : 0) + ((same[index + side] ?? 0) > 0 ? 1 : 0);
      return (
        ((isAcross ? fixed[0] : fixed[1])[index] ?? 0) +
        (same[index] ?? 0) * overlapCost +
        (crossing[index] ?? 0) * crossingCost +
        near * besideLineCost
      );
    },
    mark(cells, by) {
      for (const { column, row, isAcross, isAlong } of cells) {
        const index = at(column, row);
        if (isAcross) lines[0][index] = (lines[0][index] ?? 0) + by;
        if (isAlong) lines[1][index] = (lines[1][index] ?? 0) + by;
      }
    },
  };
}

function contains(box: Box, { x, y }: Point, margin: number): boolean {
  return x > box.x - margin && x < box.x + box.width + margin && y > box.y - margin && y < box.y + box.height + margin;
}

function isBesideEdge(value: number, start: number, length: number): boolean {
  return Math.abs(value - start) < cellSize || Math.abs(value - start - length) < cellSize;
}
