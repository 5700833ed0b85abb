import { z } from 'zod';
import { figureBase, findRepeated, label } from './figure-base.ts';
import { partialDate } from './partial-date.ts';
import { positionOf } from './position-of.ts';

const point = z.strictObject({
  at: z.union([partialDate, z.number()]).describe('A date, or a number of what `atTitle` says'),
  value: z.number().min(0),
  note: label(110).optional(),
});
const series = z.strictObject({ label: label(40), points: z.array(point).min(2).max(14) });

/** How one or a few numbers of the same unit moved. `source` says where they were counted. */
export const lineChartSchema = z
  .strictObject({
    kind: z.literal('line-chart'),
    ...figureBase,
    unit: label(40),
    atTitle: label(40).optional().describe('What the numbers of `at` count, such as "days after disclosure"'),
    series: z.array(series).min(1).max(4),
    source: label(320).describe('Where the numbers come from'),
  })
  .superRefine((chart, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const repeated = findRepeated(chart.series.map((one) => one.label));
    if (repeated !== null) refuse(['series'], `two series have the label \`${repeated}\``);
    const points = chart.series.flatMap((one) => one.points);
    const numbers = points.filter(({ at }) => typeof at === 'number').length;
    if (numbers > 0 && numbers < points.length)
      refuse(['series'], '`at` must be dates everywhere or numbers everywhere');
    if (numbers > 0 && chart.atTitle === undefined) refuse(['atTitle'], 'say what the numbers of `at` count');
    if (points.every(({ value }) => value === 0)) refuse(['series'], 'at least one value must be above zero');
    if (points.filter(({ note }) => note !== undefined).length > 6)
      refuse(['series'], 'at most six points have a note');
    for (const [index, one] of chart.series.entries()) {
      for (const [place, { at }] of one.points.entries()) {
        const before = one.points[place - 1];
        if (before === undefined || positionOf(before.at) < positionOf(at)) continue;
        refuse(['series', index, 'points', place, 'at'], 'points stand in order, each later than the one before');
      }
    }
  });

export type LineChart = z.infer<typeof lineChartSchema>;
