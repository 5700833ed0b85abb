import type { Box, Drawing, LineShape, Point, RectShape, TextShape } from '../drawing/drawing.ts';

const slack = 0.6;

/** What an editor would send back: texts over texts, texts over edges or lines, anything outside the sheet. */
export function findDrawingFaults({ width, height, shapes }: Drawing): string[] {
  const texts = shapes.filter((shape): shape is TextShape => shape.kind === 'text');
  const rects = shapes.filter((shape): shape is RectShape => shape.kind === 'rect');
  const lines = shapes.filter((shape): shape is LineShape => shape.kind === 'line');
  const sheet = { x: 0, y: 0, width, height };
  const boxes = rects.filter(
    ({ look }) => ['component', 'actor', 'question', 'outcome'].includes(look) || look.startsWith('tone'),
  );
  return [
    ...texts.filter(({ box }) => !isInside(box, sheet)).map(({ text }) => `outside the sheet: ${text}`),
    ...rects.filter((rect) => !isInside(rect, sheet)).map(({ look }) => `outside the sheet: ${look}`),
    ...lines.flatMap(({ points, look }) =>
      points
        .filter((point) => !isInside({ ...point, width: 0, height: 0 }, sheet))
        .map(() => `outside the sheet: ${look}`),
    ),
    ...texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter((other) => doOverlap(one.box, other.box))
        .map((other) => `over each other: ${one.text} / ${other.text}`),
    ),
    ...texts.flatMap((text) =>
      rects
        .filter((rect) => !isOnTop(text, rect, shapes) && doOverlap(text.box, rect) && !isInside(text.box, rect))
        .map(({ look }) => `over the edge of a ${look}: ${text.text}`),
    ),
    ...texts.flatMap((text) =>
      lines
        .filter((line) => line.look !== 'lifeline' && !isOnTop(text, line, shapes))
        .filter(({ points }) => segmentsOf(points).some(([a, b]) => doOverlap(text.box, spanOf(a, b))))
        .map(({ look }) => `over a ${look}: ${text.text}`),
    ),
    ...boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => doOverlap(one, other))
        .map(({ look }) => `${one.look} over ${look}`),
    ),
    ...lines
      .filter(({ look }) => look.startsWith('flow') || look === 'branch')
      .flatMap(({ points, look }) =>
        boxes
          .filter((box) => segmentsOf(points).some(([a, b]) => doOverlap(shrink(box, 1), spanOf(a, b))))
          .map((box) => `${look} through a ${box.look}`),
      ),
  ];
}

/** True when an opaque disc or plate under the text hides what was painted before it. */
function isOnTop(text: TextShape, below: RectShape | LineShape, shapes: Drawing['shapes']): boolean {
  const cover = shapes.findLast(
    (shape): shape is RectShape =>
      shape.kind === 'rect' &&
      (shape.look.startsWith('badge') || shape.look.endsWith('plate')) &&
      isInside(text.box, shape),
  );
  return cover !== undefined && shapes.indexOf(below) < shapes.indexOf(cover);
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function doOverlap(a: Box, b: Box): boolean {
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

function segmentsOf(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function spanOf(a: Point, b: Point): Box {
  const half = 0.8;
  return {
    x: Math.min(a.x, b.x) - half,
    y: Math.min(a.y, b.y) - half,
    width: Math.abs(a.x - b.x) + 2 * half,
    height: Math.abs(a.y - b.y) + 2 * half,
  };
}

function shrink(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}
