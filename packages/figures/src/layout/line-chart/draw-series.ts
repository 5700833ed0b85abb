import type { Point, SeriesNumber, Shape } from '../../drawing/drawing.ts';
import { placeText, type TextBlock } from '../../drawing/set-text.ts';
import type { Plot, Series } from './plot.ts';

const size = 4;
const labelGap = 6;

/** The number that decides how a line is dashed and what its points look like. */
export function seriesNumber(index: number): SeriesNumber {
  return ([1, 2, 3, 4] as const)[index] ?? 4;
}

/** A line with a mark at every point: disc, square, diamond or triangle. */
export function drawSeries(points: readonly Point[], number: SeriesNumber): Shape[] {
  return [{ kind: 'line', look: `series-${number}`, points }, ...points.map((point) => drawMark(point, number))];
}

function drawMark({ x, y }: Point, number: SeriesNumber): Shape {
  if (number <= 2) {
    const box = { x: x - size, y: y - size, width: 2 * size, height: 2 * size };
    return { kind: 'rect', ...box, radius: number === 1 ? size : 0, look: `point-${number}` };
  }
  const reach = size + 1.5;
  const diamond = [{ x, y: y - reach }, { x: x + reach, y }, { x, y: y + reach }, { x: x - reach, y }]; // prettier-ignore
  const triangle = [{ x, y: y - reach }, { x: x + reach, y: y + size }, { x: x - reach, y: y + size }]; // prettier-ignore
  return { kind: 'polygon', look: `series-${number}`, points: number === 3 ? diamond : triangle };
}

/** The name of each line beside its end, pushed apart where two would stand over each other. */
export function drawSeriesLabels(
  series: readonly Series[],
  { plot, labels, x }: { readonly plot: Plot; readonly labels: readonly TextBlock[]; readonly x: number },
): Shape[] {
  const ends = series.map((one, index) => ({
    end: plot.pointsOf(one).at(-1) ?? { x: 0, y: 0 },
    block: labels[index],
  }));
  const ordered = ends.toSorted((a, b) => a.end.y - b.end.y);
  let lowest = plot.field.y - 8;
  const tops = ordered.map(({ end, block }) => {
    const height = block?.height ?? 0;
    const top = Math.max(lowest, end.y - height / 2);
    lowest = top + height + labelGap;
    return top;
  });
  // What was pushed out at the bottom pushes back up.
  let highest = plot.field.y + plot.field.height + 4;
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    const height = ordered[index]?.block?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, highest - height);
    highest = (tops[index] ?? 0) - labelGap;
  }
  return ordered.flatMap(({ end, block }, index): Shape[] => {
    if (block === undefined) return [];
    const top = tops[index] ?? 0;
    const points = [end, { x: x - 4, y: top + block.height / 2 }];
    return [{ kind: 'line', look: 'rule', points }, ...placeText(block, { x, y: top, anchor: 'start' })];
  });
}
