import type { Box, Point } from '../../drawing/drawing.ts';
import type { LineChart } from '../../kinds/line-chart.ts';
import { positionOf } from '../../kinds/position-of.ts';

export type Series = LineChart['series'][number];

/** Where points of a chart lie in its field. */
export type Plot = {
  readonly field: Box;
  readonly xOf: (at: string | number) => number;
  readonly pointsOf: (series: Series) => Point[];
};

/** Spreads what the lines cover over the field, the vertical axis from zero to `top`. */
export function openPlot(chart: LineChart, { field, top }: { readonly field: Box; readonly top: number }): Plot {
  const positions = chart.series.flatMap(({ points }) => points.map(({ at }) => positionOf(at)));
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  const xOf = (at: string | number) => field.x + ((positionOf(at) - first) / (last - first)) * field.width;
  return {
    field,
    xOf,
    pointsOf: ({ points }) =>
      points.map(({ at, value }) => ({ x: xOf(at), y: field.y + field.height * (1 - value / top) })),
  };
}
