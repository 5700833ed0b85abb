export type { TextAlternative, TextTable } from './alternative/text-alternative.ts';
export { describeFigure } from './describe-figure.ts';
export { drawFigure } from './draw-figure.ts';
export type {
  Box,
  Drawing,
  IconName,
  IconShape,
  LineLook,
  LineShape,
  Point,
  PolygonShape,
  RectLook,
  RectShape,
  Shape,
  TextLook,
  TextShape,
  Tone,
} from './drawing/drawing.ts';
export { iconPaths } from './drawing/icon-paths.ts';
export { pathOf } from './drawing/path-of.ts';
export { type Figure, figureSchema } from './figure.ts';
export { type BarChart, barChartSchema } from './kinds/bar-chart.ts';
export { type DecisionNode, type DecisionTree, decisionTreeSchema } from './kinds/decision-tree.ts';
export { type LineChart, lineChartSchema } from './kinds/line-chart.ts';
export { type Matrix, matrixSchema } from './kinds/matrix.ts';
export { type Sequence, sequenceSchema } from './kinds/sequence.ts';
export { type SystemModel, systemModelSchema } from './kinds/system-model.ts';
export { type Timeline, timelineSchema } from './kinds/timeline.ts';
export { findModelFaults, type ModelFault } from './system-model/find-model-faults.ts';
export { type ModelFlow, modelParts, type ModelParts } from './system-model/model-parts.ts';
export { liesAcross, type TrustBoundary, trustBoundaries } from './system-model/trust-boundaries.ts';
export { type Sheet, sheetWidths } from './layout/sheet.ts';
export { boxOfPart } from './regions/box-of-part.ts';
export { hideNames } from './regions/hide-names.ts';
export { listRegions } from './regions/list-regions.ts';
export type { Region } from './regions/region.ts';
export { formatDate } from './drawing/format-date.ts';
