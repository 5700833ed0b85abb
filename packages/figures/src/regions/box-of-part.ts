import type { Box, Drawing, Shape } from '../drawing/drawing.ts';

/** The room that an element takes in a drawing; null when the drawing does not show it. */
export function boxOfPart({ shapes }: Drawing, part: string): Box | null {
  const boxes = shapes.flatMap((shape) => ('part' in shape && shape.part === part ? [boxOf(shape)] : []));
  const [first, ...rest] = boxes;
  return first === undefined ? null : rest.reduce(around, first);
}

function boxOf(shape: Extract<Shape, { readonly kind: 'rect' | 'line' }>): Box {
  if (shape.kind === 'rect') return shape;
  const xs = shape.points.map(({ x }) => x);
  const ys = shape.points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}
