import type { Box, Point } from '../../drawing/drawing.ts';

export const badgeRadius = 9;

const rounds = 3;
const step = 5;
/** Two letters over each other cannot be read. */
const touchCost = 200;
const comfortable = 26;
/** A letter on a corner is a blemish, not an error. */
const cornerAllowance = 12;

type Line = readonly Point[];

/** Where the letter of each line stands: on the line, away from its ends, from other lines, boxes and letters. */
export function placeBadges(lines: readonly Line[], obstacles: readonly Box[]): readonly (Point | null)[] {
  let placed: readonly (Point | null)[] = lines.map(() => null);
  // Again with all others in place: an early letter may have taken the only room of a later one.
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, line] of lines.entries()) {
      const others = lines.filter((_, other) => other !== index);
      const taken = placed.filter((point, other) => point !== null && other !== index).flatMap((point) => point ?? []);
      const best = bestPoint(line, { others, taken, obstacles });
      placed = placed.map((point, other) => (other === index ? best : point));
    }
  }
  return placed;
}

type Surroundings = {
  readonly others: readonly Line[];
  readonly taken: readonly Point[];
  readonly obstacles: readonly Box[];
};

function bestPoint(line: Line, { others, taken, obstacles }: Surroundings): Point | null {
  const candidates = pointsAlong(line);
  const [start, tip] = [line[0], line.at(-1)].map((point) => point ?? { x: 0, y: 0 });
  const corners = line.slice(1, -1);
  const scored = candidates.map((point, index) => {
    const clearance = Math.min(
      comfortable,
      ...others.flatMap((other) => segmentsOf(other).map(([a, b]) => distanceToSegment(point, a, b))),
      ...obstacles.map((box) => distanceToBox(point, box)),
      ...(start === undefined ? [] : [distance(point, start) - 4]),
      // Room for the arrow head.
      ...(tip === undefined ? [] : [distance(point, tip) - 10]),
      ...corners.map((corner) => distance(point, corner) + cornerAllowance),
    );
    const offMiddle = Math.abs(index - (candidates.length - 1) / 2) / candidates.length;
    const touched = taken.filter((badge) => distance(point, badge) < 2 * badgeRadius + 1).length;
    return { point, score: clearance - 4 * offMiddle - touched * touchCost };
  });
  return (
    scored.reduce<(typeof scored)[number] | null>(
      (best, one) => (best === null || one.score > best.score ? one : best),
      null,
    )?.point ?? null
  );
}

function pointsAlong(line: Line): Point[] {
  return segmentsOf(line).flatMap(([a, b]) => {
    const count = Math.max(1, Math.floor(distance(a, b) / step));
    return Array.from({ length: count }, (_, index) => {
      const share = (index + 0.5) / count;
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
    });
  });
}

function segmentsOf(line: Line): [Point, Point][] {
  return line.slice(1).map((point, index) => [line[index] ?? point, point]);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const lengthSquared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2 || 1;
  const share = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / lengthSquared;
  const held = Math.min(1, Math.max(0, share));
  return distance(point, { x: a.x + (b.x - a.x) * held, y: a.y + (b.y - a.y) * held });
}

function distanceToBox(point: Point, box: Box): number {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width);
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height);
  return Math.hypot(dx, dy);
}
