import type { LineLook, Point, PolygonShape } from './drawing.ts';

const length = 8;
const halfWidth = 4;

/** The head of an arrow that ends at the last of `points`. */
export function arrowHead(points: readonly Point[], look: LineLook): PolygonShape {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? tip;
  const distance = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / distance, y: (tip.y - before.y) / distance };
  const base = { x: tip.x - along.x * length, y: tip.y - along.y * length };
  return {
    kind: 'polygon',
    look,
    points: [
      tip,
      { x: base.x - along.y * halfWidth, y: base.y + along.x * halfWidth },
      { x: base.x + along.y * halfWidth, y: base.y - along.x * halfWidth },
    ],
  };
}
