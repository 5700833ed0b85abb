import type { Box, Point } from '../../drawing/drawing.ts';
import { cellSize } from './cell.ts';
import { findRoute, type Route } from './find-route.ts';
import { portsOf } from './ports.ts';
import type { Cell, RoutingGrid } from './routing-grid.ts';

const rounds = 3;

type Flow = { readonly from: string; readonly to: string };

/**
 * Lines for all flows, from edge to edge of their boxes: at right angles, around boxes, apart from each other, with few
 * bends and crossings. Short ones first; then each is taken up and laid again with all others in place.
 */
export function routeFlows(options: {
  readonly flows: readonly Flow[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly grid: RoutingGrid;
}): readonly (readonly Point[])[] {
  const { flows, boxes, grid } = options;
  const routes: (Route | null)[] = flows.map(() => null);
  const order = flows
    .map((_, index) => index)
    .sort((a, b) => spanOf(flows[a], boxes) - spanOf(flows[b], boxes) || a - b);
  for (let round = 0; round < rounds; round += 1) {
    for (const index of order) {
      const old = routes[index];
      if (old) grid.mark(cellsOf(old), -1);
      const flow = flows[index];
      const [from, to] = [boxes.get(flow?.from ?? ''), boxes.get(flow?.to ?? '')];
      const route =
        from === undefined || to === undefined ? null : findRoute(grid, portsOf(from, grid), portsOf(to, grid));
      routes[index] = route;
      if (route !== null) grid.mark(cellsOf(route), 1);
    }
  }
  return routes.map((route) => (route === null ? [] : pointsOf(route)));
}

function spanOf(flow: Flow | undefined, boxes: ReadonlyMap<string, Box>): number {
  const [a, b] = [boxes.get(flow?.from ?? ''), boxes.get(flow?.to ?? '')];
  return a === undefined || b === undefined ? 0 : Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** All cells of a route with the directions in which it runs through them. */
function cellsOf({ from, to, cells }: Route): Cell[] {
  const all = [from.near, ...cells, to.near];
  return all.map((cell, index) => {
    const neighbours = [all[index - 1], all[index + 1]].flatMap((other) => other ?? []);
    const isStub = index === 0 ? from.outward : index === all.length - 1 ? to.outward : null;
    return {
      ...cell,
      isAcross: isStub === null ? neighbours.some(({ row }) => row === cell.row) : isStub % 2 === 0,
      isAlong: isStub === null ? neighbours.some(({ column }) => column === cell.column) : isStub % 2 === 1,
    };
  });
}

/** The corners of a route, with its ends on the edges of the boxes. */
function pointsOf({ from, to, cells }: Route): Point[] {
  const middles = cells.map(({ column, row }) => ({ x: (column + 0.5) * cellSize, y: (row + 0.5) * cellSize }));
  const all = [from.edge, ...middles, to.edge];
  return all.filter((point, index) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    if (before === undefined || after === undefined) return true;
    const isStraight = (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !isStraight;
  });
}
