import type { Box, Shape } from '../../drawing/drawing.ts';
import { formatAt } from '../../drawing/format-date.ts';
import { placeText, setText, type TextBlock } from '../../drawing/set-text.ts';
import type { LineChart } from '../../kinds/line-chart.ts';
import { positionOf } from '../../kinds/position-of.ts';
import type { Plot } from './plot.ts';

const tickLength = 4;
const labelTop = 7;
const labelGap = 12;
const rowHeight = 15;

/** Quiet lines at round numbers, each with its number at the left. */
export function drawValueAxis(field: Box, labels: readonly TextBlock[]): Shape[] {
  return labels.flatMap((label, index): Shape[] => {
    const y = field.y + field.height * (1 - index / (labels.length - 1));
    const points = [
      { x: field.x, y },
      { x: field.x + field.width, y },
    ];
    return [
      { kind: 'line', look: index === 0 ? 'axis' : 'grid', points },
      ...placeText(label, { x: field.x - 8, y: y - label.height / 2, anchor: 'end' }),
    ];
  });
}

/** First and last place of the lines always, others where there is room; below them what the numbers count. */
export function drawPlaceAxis(
  chart: LineChart,
  { plot, width }: { readonly plot: Plot; readonly width: number },
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const base = plot.field.y + plot.field.height;
  const shapes: Shape[] = [];
  let rows = 1;
  const taken: Box[] = [];
  for (const at of inOrderOfWorth(chart)) {
    const block = setText(formatAt(at), 120, { size: 'small', look: 'quiet' });
    const x = plot.xOf(at);
    const left = Math.min(Math.max(x - block.width / 2, 0), width - block.width);
    const box = { x: left, y: base + labelTop, width: block.width, height: rowHeight };
    const isTaken = taken.some(
      (other) => box.x < other.x + other.width + labelGap && other.x < box.x + box.width + labelGap,
    );
    // The second label is the last place: it stands a line lower rather than not at all.
    if (isTaken && taken.length !== 1) continue;
    if (isTaken) rows = 2;
    taken.push(box);
    const points = [
      { x, y: base },
      { x, y: base + tickLength },
    ];
    shapes.push({ kind: 'line', look: 'axis', points });
    shapes.push(...placeText(block, { x: left, y: box.y + (isTaken ? rowHeight : 0), anchor: 'start' }));
  }
  let bottom = base + labelTop + rows * rowHeight;
  if (chart.atTitle !== undefined) {
    const title = setText(chart.atTitle, plot.field.width, { size: 'small', look: 'quiet' });
    shapes.push(...placeText(title, { x: plot.field.x, y: bottom + 2, anchor: 'start' }));
    bottom += 2 + title.height;
  }
  return { shapes, bottom };
}

function inOrderOfWorth({ series }: LineChart): readonly (string | number)[] {
  const places = [...new Map(series.flatMap(({ points }) => points.map(({ at }) => [positionOf(at), at]))).entries()]
    .sort(([a], [b]) => a - b)
    .map(([, at]) => at);
  const [first, ...rest] = places;
  const last = rest.pop();
  return [first, last, ...rest].filter((at) => at !== undefined);
}
