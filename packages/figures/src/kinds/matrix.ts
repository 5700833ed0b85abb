import { z } from 'zod';
import { figureBase, label } from './figure-base.ts';

const cell = z.strictObject({ text: label(90), tone: z.enum(['low', 'medium', 'high']) });

/** Two questions crossed: one answer per cell. */
export const matrixSchema = z
  .strictObject({
    kind: z.literal('matrix'),
    ...figureBase,
    rowTitle: label(60),
    columnTitle: label(60),
    rows: z.array(label(40)).min(2).max(6),
    columns: z.array(label(40)).min(2).max(5),
    cells: z.array(z.array(cell)),
  })
  .superRefine((matrix, context) => {
    if (matrix.cells.length !== matrix.rows.length) {
      context.addIssue({ code: 'custom', path: ['cells'], message: 'there must be one line of cells per row' });
    }
    for (const [index, line] of matrix.cells.entries()) {
      if (line.length === matrix.columns.length) continue;
      context.addIssue({ code: 'custom', path: ['cells', index], message: 'there must be one cell per column' });
    }
  });

export type Matrix = z.infer<typeof matrixSchema>;
