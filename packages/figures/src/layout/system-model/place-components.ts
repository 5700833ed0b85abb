import type { Box, Point } from '../../drawing/drawing.ts';
import type { SystemModel } from '../../kinds/system-model.ts';
import type { ZoneSlots } from './zone-slots.ts';

type Flow = { readonly from: string; readonly to: string };

/** Which component stands in a place; null for an empty place. */
type Seating = readonly (string | null)[];

const crossingCost = 120;
const blockedCost = 140;
const orderCost = 4;

/**
 * Seats the components of each zone so that flows are short, cross little and do not run through other components.
 * Starts from the author's order and swaps places as long as that helps; same model, same drawing.
 */
export function placeComponents(model: SystemModel, zones: readonly ZoneSlots[]): ReadonlyMap<string, Box> {
  const slots = zones.flatMap((zone) => zone.slots.map((box) => ({ zone: zone.zone, box })));
  let seating: Seating = zones.flatMap((zone) => {
    const members = model.components.filter((component) => component.zone === zone.zone).map(({ id }) => id);
    return zone.slots.map((_, index) => members[index] ?? null);
  });
  const order = model.components.map(({ id }) => id);
  const costOf = (seats: Seating) => seatingCost({ boxes: boxesOf(seats, slots), flows: model.flows, order });
  let cost = costOf(seating);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const [a, b] of pairsWithinZones(slots)) {
      const swapped = swap(seating, a, b);
      const swappedCost = costOf(swapped);
      if (swappedCost >= cost - 0.001) continue;
      [seating, cost, isBetter] = [swapped, swappedCost, true];
    }
  }
  return boxesOf(seating, slots);
}

function pairsWithinZones(slots: readonly { readonly zone: string }[]): [number, number][] {
  return slots.flatMap(({ zone }, a) =>
    slots.flatMap((other, b): [number, number][] => (b > a && other.zone === zone ? [[a, b]] : [])),
  );
}

function swap(seating: Seating, a: number, b: number): Seating {
  return seating.map((seat, index) => (index === a ? (seating[b] ?? null) : index === b ? (seating[a] ?? null) : seat));
}

function boxesOf(seating: Seating, slots: readonly { readonly box: Box }[]): ReadonlyMap<string, Box> {
  return new Map(
    seating.flatMap((id, index): [string, Box][] => {
      const box = slots[index]?.box;
      return id === null || box === undefined ? [] : [[id, box]];
    }),
  );
}

function seatingCost({
  boxes,
  flows,
  order,
}: {
  boxes: ReadonlyMap<string, Box>;
  flows: readonly Flow[];
  order: readonly string[];
}): number {
  const lines = flows.flatMap(({ from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    return a === undefined || b === undefined ? [] : [{ from, to, a: middleOf(a), b: middleOf(b) }];
  });
  const length = lines.reduce((sum, { a, b }) => sum + Math.abs(a.x - b.x) * 0.6 + Math.abs(a.y - b.y), 0);
  const blocked = lines.reduce((sum, { from, to, a, b }) => {
    const between = [...boxes].filter(([id, box]) => id !== from && id !== to && isBetween(middleOf(box), a, b));
    return sum + between.length * blockedCost;
  }, 0);
  const crossings = lines.reduce(
    (sum, one, index) => sum + lines.slice(index + 1).filter((other) => doCross(one, other)).length * crossingCost,
    0,
  );
  const places = order.flatMap((id) => boxes.get(id) ?? []);
  const disorder = places.filter((box, index) =>
    places.slice(0, index).some((before) => before.x === box.x && before.y > box.y),
  ).length;
  return length + blocked + crossings + disorder * orderCost;
}

function middleOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** True when a point stands in the way of a straight line along a row or a column. */
function isBetween(point: Point, a: Point, b: Point): boolean {
  const isInColumn = a.x === b.x && point.x === a.x && (point.y - a.y) * (point.y - b.y) < 0;
  const isInRow = a.y === b.y && point.y === a.y && (point.x - a.x) * (point.x - b.x) < 0;
  return isInColumn || isInRow;
}

function doCross(
  one: { readonly a: Point; readonly b: Point },
  other: { readonly a: Point; readonly b: Point },
): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return (
    side(one.a, one.b, other.a) * side(one.a, one.b, other.b) < 0 &&
    side(other.a, other.b, one.a) * side(other.a, other.b, one.b) < 0
  );
}
