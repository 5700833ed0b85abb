import type { Box, Point } from '../../drawing/drawing.ts';
import { badgeRadius } from '../system-model/place-badges.ts';

const distances = [22, 34, 48, 64, 84, 110];
const directionCount = 16;
const clear = badgeRadius + 4;

/** Where the number of each note stands: near its point, off the lines where there is room, never over another number. */
export function placeNotes(
  points: readonly Point[],
  { field, lines }: { readonly field: Box; readonly lines: readonly (readonly Point[])[] },
): readonly Point[] {
  const placed: Point[] = [];
  for (const point of points) {
    const candidates = distances.flatMap((distance, ring) =>
      Array.from({ length: directionCount }, (_, turn) => {
        // Straight up first, then to both sides.
        const angle = -Math.PI / 2 + (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * ((2 * Math.PI) / directionCount);
        const at = { x: point.x + distance * Math.cos(angle), y: point.y + distance * Math.sin(angle) };
        return { at, cost: ring * 3 + turn / 8 };
      }),
    );
    const scored = candidates.map(({ at, cost }) => {
      const touched = placed.filter((other) => Math.hypot(at.x - other.x, at.y - other.y) < 2 * badgeRadius + 2).length;
      const crossed = lines.some((line) => distanceToLine(at, line) < clear) ? 12 : 0;
      return { at, cost: cost + touched * 1000 + crossed + (isInside(at, field) ? 0 : 1000) };
    });
    placed.push(scored.reduce((best, one) => (one.cost < best.cost ? one : best)).at);
  }
  return placed;
}

function isInside({ x, y }: Point, field: Box): boolean {
  const room = badgeRadius + 1;
  return (
    x >= field.x + room &&
    x <= field.x + field.width - room &&
    y >= field.y + room &&
    y <= field.y + field.height - room
  );
}

function distanceToLine(point: Point, line: readonly Point[]): number {
  return Math.min(...line.slice(1).map((b, index) => distanceToSegment(point, line[index] ?? b, b)));
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const lengthSquared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2 || 1;
  const share = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / lengthSquared;
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - (a.x + (b.x - a.x) * held), point.y - (a.y + (b.y - a.y) * held));
}
