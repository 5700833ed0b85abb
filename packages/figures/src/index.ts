export { type Figure, figureSchema } from './figure.ts';
export { type BarChart, barChartSchema } from './kinds/bar-chart.ts';
export { type DecisionNode, type DecisionTree, decisionTreeSchema } from './kinds/decision-tree.ts';
export { type Matrix, matrixSchema } from './kinds/matrix.ts';
export { type Sequence, sequenceSchema } from './kinds/sequence.ts';
export { type SystemModel, systemModelSchema } from './kinds/system-model.ts';
export { type Timeline, timelineSchema } from './kinds/timeline.ts';
