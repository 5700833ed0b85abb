import type { Point } from './drawing.ts';

const radius = 6;

/** The `d` of an SVG path through the points, with rounded corners. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = rest.map((corner, index) => {
    const before = points[index] ?? corner;
    const after = rest[index + 1];
    if (after === undefined) return `L${write(corner)}`;
    const reach = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L${write(toward(corner, before, reach))}Q${write(corner)} ${write(toward(corner, after, reach))}`;
  });
  return `M${write(first)}${parts.join('')}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function toward(from: Point, to: Point, reach: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * reach) / whole, y: from.y + ((to.y - from.y) * reach) / whole };
}

function write({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
