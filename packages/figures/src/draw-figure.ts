import { assertNever } from '@cmdsp/primitives';
import type { Drawing } from './drawing/drawing.ts';
import type { Figure } from './figure.ts';
import { drawBarChart } from './layout/draw-bar-chart.ts';
import { drawDecisionList } from './layout/draw-decision-list.ts';
import { drawDecisionTree } from './layout/draw-decision-tree.ts';
import { drawLineChart } from './layout/line-chart/draw-line-chart.ts';
import { drawMatrix } from './layout/draw-matrix.ts';
import { drawMatrixList } from './layout/draw-matrix-list.ts';
import { drawSequence } from './layout/draw-sequence.ts';
import { drawTimeline } from './layout/draw-timeline.ts';
import type { Sheet } from './layout/sheet.ts';
import { drawSystemModel } from './layout/system-model/draw-system-model.ts';

/** A figure as shapes for a page (720 units wide) or a phone (340). Title, caption and source stand outside the drawing. */
export function drawFigure(figure: Figure, sheet: Sheet): Drawing {
  switch (figure.kind) {
    case 'system-model':
      return drawSystemModel(figure, sheet);
    case 'sequence':
      return drawSequence(figure, sheet);
    case 'timeline':
      return drawTimeline(figure, sheet);
    case 'matrix':
      return sheet === 'wide' ? drawMatrix(figure) : drawMatrixList(figure);
    case 'bar-chart':
      return drawBarChart(figure, sheet);
    case 'line-chart':
      return drawLineChart(figure, sheet);
    case 'decision-tree':
      return sheet === 'wide' ? drawDecisionTree(figure) : drawDecisionList(figure);
    default:
      return assertNever(figure);
  }
}
