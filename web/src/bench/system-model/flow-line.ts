import type { Box, Position } from '@cmdsp/workbench/system-model';

/** A line from the rim of one box to the rim of another, bent by its lane, with the place of its words. */
export type FlowLine = { readonly path: string; readonly middle: Position };

/** Units between two lanes where a line is furthest from the straight one. */
const laneWidth = 44;

/** The line of a flow between the boxes of its ends. */
export function flowLine({
  from,
  to,
  lane,
}: {
  readonly from: Box;
  readonly to: Box;
  readonly lane: number;
}): FlowLine {
  const start = centre(from);
  const end = centre(to);
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const away = lane * laneWidth * 2;
  const bend = {
    x: (start.x + end.x) / 2 - ((end.y - start.y) / length) * away,
    y: (start.y + end.y) / 2 + ((end.x - start.x) / length) * away,
  };
  const first = rim(from, bend);
  const last = rim(to, bend);
  return {
    path: `M${round(first.x)} ${round(first.y)} Q${round(bend.x)} ${round(bend.y)} ${round(last.x)} ${round(last.y)}`,
    middle: { x: (first.x + 2 * bend.x + last.x) / 4, y: (first.y + 2 * bend.y + last.y) / 4 },
  };
}

/** Where the straight line from the middle of a box to a point leaves the box. */
function rim(box: Box, towards: Position): Position {
  const { x, y } = centre(box);
  const [dx, dy] = [towards.x - x, towards.y - y];
  const reach = Math.max(Math.abs(dx) / (box.width / 2), Math.abs(dy) / (box.height / 2));
  return reach === 0 ? { x, y } : { x: x + dx / Math.max(1, reach), y: y + dy / Math.max(1, reach) };
}

function centre({ x, y, width, height }: Box): Position {
  return { x: x + width / 2, y: y + height / 2 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
