import type { Drawing } from '../../drawing/drawing.ts';
import { formatNumber } from '../../drawing/format-number.ts';
import { placeText, setText } from '../../drawing/set-text.ts';
import type { LineChart } from '../../kinds/line-chart.ts';
import { type Sheet, sheetWidths } from '../sheet.ts';
import { drawPlaceAxis, drawValueAxis } from './draw-axes.ts';
import { drawNotes } from './draw-notes.ts';
import { drawSeries, drawSeriesLabels, seriesNumber } from './draw-series.ts';
import { niceScale } from './nice-scale.ts';
import { openPlot } from './plot.ts';

const labelWidth = { wide: 150, narrow: 84 };
const leastHeight = { wide: 240, narrow: 200 };

/** Lines over a field from zero, each named at its end; notes as numbers with a key below. */
export function drawLineChart(chart: LineChart, sheet: Sheet): Drawing {
  const width = sheetWidths[sheet];
  const unit = setText(`Unit: ${chart.unit}`, width, { size: 'small', look: 'quiet' });
  const scale = niceScale(Math.max(...chart.series.flatMap(({ points }) => points.map(({ value }) => value))));
  const ticks = scale.ticks.map((tick) => setText(formatNumber(tick), 110, { size: 'small', look: 'quiet' }));
  const labels = chart.series.map(({ label }) => setText(label, labelWidth[sheet], { size: 'small', look: 'strong' }));
  const left = Math.max(...ticks.map((tick) => tick.width)) + 9;
  const labelsX = width - labelWidth[sheet];
  const labelsHeight = labels.reduce((sum, { height }) => sum + height + 6, 0);
  const field = {
    x: left,
    y: unit.height + 16,
    width: labelsX - 18 - left,
    height: Math.max(leastHeight[sheet], labelsHeight),
  };
  const plot = openPlot(chart, { field, top: scale.top });
  const places = drawPlaceAxis(chart, { plot, width });
  const notes = drawNotes(chart, { plot, width, top: places.bottom + 14 });
  return {
    width,
    height: notes.bottom + 2,
    shapes: [
      ...placeText(unit, { x: 0, y: 0, anchor: 'start' }),
      ...drawValueAxis(field, ticks),
      ...places.shapes,
      ...drawSeriesLabels(chart.series, { plot, labels, x: labelsX }),
      ...notes.below,
      ...chart.series.flatMap((series, index) => drawSeries(plot.pointsOf(series), seriesNumber(index))),
      ...notes.above,
    ],
  };
}
