import { z } from 'zod';
import { identifierSchema } from './identifier.ts';

const exhibitBase = { id: identifierSchema, title: z.string().trim().min(1) };

const tableExhibit = z
  .strictObject({
    ...exhibitBase,
    kind: z.literal('table'),
    columns: z.array(z.string()).min(1),
    rows: z.array(z.array(z.string())).min(1),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), {
    path: ['rows'],
    error: 'every row needs one cell per column',
  });

const logExhibit = z.strictObject({
  ...exhibitBase,
  kind: z.literal('log'),
  lines: z.array(z.string()).min(1),
});

const documentExhibit = z.strictObject({
  ...exhibitBase,
  kind: z.literal('document'),
  body: z.string().trim().min(1),
});

/** A figure as data, without id. Its shape is the figures package's affair; here it only has to be JSON with a kind. */
const figureExhibit = z.strictObject({
  ...exhibitBase,
  kind: z.literal('figure'),
  figure: z
    .record(z.string(), z.json())
    .refine((figure) => typeof figure['kind'] === 'string', { error: 'a figure needs a `kind`' }),
});

/** What a scenario set shows beside its questions: a table, a log, a document (course Markdown) or a figure. */
export const exhibitSchema = z.discriminatedUnion('kind', [tableExhibit, logExhibit, documentExhibit, figureExhibit]);

export type AuthoredExhibit = z.infer<typeof exhibitSchema>;
