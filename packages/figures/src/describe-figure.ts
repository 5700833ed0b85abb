import { assertNever } from '@cmdsp/primitives';
import { describeBarChart } from './alternative/describe-bar-chart.ts';
import { describeDecisionTree } from './alternative/describe-decision-tree.ts';
import { describeLineChart } from './alternative/describe-line-chart.ts';
import { describeMatrix } from './alternative/describe-matrix.ts';
import { describeSequence } from './alternative/describe-sequence.ts';
import { describeSystemModel } from './alternative/describe-system-model.ts';
import { describeTimeline } from './alternative/describe-timeline.ts';
import type { TextAlternative } from './alternative/text-alternative.ts';
import type { Figure } from './figure.ts';

/** A figure in words, made from the same data as its drawing. */
export function describeFigure(figure: Figure): TextAlternative {
  switch (figure.kind) {
    case 'system-model':
      return describeSystemModel(figure);
    case 'sequence':
      return describeSequence(figure);
    case 'timeline':
      return describeTimeline(figure);
    case 'matrix':
      return describeMatrix(figure);
    case 'bar-chart':
      return describeBarChart(figure);
    case 'line-chart':
      return describeLineChart(figure);
    case 'decision-tree':
      return describeDecisionTree(figure);
    default:
      return assertNever(figure);
  }
}
