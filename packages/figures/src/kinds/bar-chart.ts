import { z } from 'zod';
import { figureBase, label } from './figure-base.ts';

const bar = z.strictObject({ label: label(60), value: z.number().min(0), note: label(110).optional() });

/** Numbers of one unit, compared by length. `source` says where they were counted. */
export const barChartSchema = z.strictObject({
  kind: z.literal('bar-chart'),
  ...figureBase,
  unit: label(40),
  bars: z
    .array(bar)
    .min(2)
    .max(10)
    .refine((bars) => bars.some(({ value }) => value > 0), { error: 'at least one bar must be above zero' }),
  source: label(320).describe('Where the numbers come from'),
});

export type BarChart = z.infer<typeof barChartSchema>;
