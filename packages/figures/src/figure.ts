import { z } from 'zod';
import { barChartSchema } from './kinds/bar-chart.ts';
import { decisionTreeSchema } from './kinds/decision-tree.ts';
import { lineChartSchema } from './kinds/line-chart.ts';
import { matrixSchema } from './kinds/matrix.ts';
import { sequenceSchema } from './kinds/sequence.ts';
import { systemModelSchema } from './kinds/system-model.ts';
import { timelineSchema } from './kinds/timeline.ts';

/** A figure as authors write it: data, not a picture. Strict: an unknown key is an error. */
export const figureSchema = z.discriminatedUnion('kind', [
  systemModelSchema,
  sequenceSchema,
  timelineSchema,
  matrixSchema,
  barChartSchema,
  lineChartSchema,
  decisionTreeSchema,
]);

export type Figure = z.infer<typeof figureSchema>;
