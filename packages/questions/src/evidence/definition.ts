import { z } from 'zod';

const text = z.string().trim().min(1);
const supports = z.literal(true, { error: 'leave `supports` out unless it is true' }).optional();
const rationale = text.optional().describe('Why it supports the conclusion, or why it only seems to');
const most = 24;
const title = text.max(90);

const tableMaterial = z
  .strictObject({
    kind: z.literal('table'),
    title,
    columns: z.array(text).min(1).max(6),
    rows: z
      .array(z.strictObject({ cells: z.array(text), supports, rationale }))
      .min(4)
      .max(most),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
    path: ['rows'],
    error: 'every row needs one cell per column',
  });

/** What the evidence is picked from. */
const materialSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('log'),
    title,
    lines: z.array(z.strictObject({ text, supports, rationale })).min(4).max(most),
  }),
  tableMaterial,
  z.strictObject({
    kind: z.literal('document'),
    title,
    passages: z
      .array(z.strictObject({ text: text.describe('Course Markdown'), supports, rationale }))
      .min(4)
      .max(most),
  }),
]);

/** The authored part of an `evidence` question: a log, a table or a document, some lines of which support a conclusion. */
export const evidenceBlock = {
  kind: z.literal('evidence'),
  atMost: z.int().min(1).max(8).describe('How many may be picked'),
  material: materialSchema,
};

export type EvidenceMaterial = z.infer<typeof materialSchema>;

/** One line, row or passage. */
export type EvidenceLine = {
  readonly cells: readonly string[];
  readonly supports: boolean;
  readonly rationale: string | null;
};

/** Lines, rows or passages alike, in their order. */
export function linesOf(material: EvidenceMaterial): readonly EvidenceLine[] {
  const rows =
    material.kind === 'table'
      ? material.rows
      : (material.kind === 'log' ? material.lines : material.passages).map((line) => ({ ...line, cells: [line.text] }));
  return rows.map(({ cells, supports: isKey, rationale: reason }) => {
    return { cells, supports: isKey === true, rationale: reason ?? null };
  });
}

type Evidence = { readonly atMost: number; readonly material: EvidenceMaterial };

/** What an author has to mend before picking is fair; null when it is. */
export function evidenceFault({ atMost, material }: Evidence): { path: string[]; message: string } | null {
  const lines = linesOf(material);
  const keys = lines.filter((line) => line.supports);
  if (keys.length === 0)
    return { path: ['material'], message: 'mark what supports the conclusion with `supports: true`' };
  if (keys.some((line) => line.rationale === null)) {
    return { path: ['material'], message: 'whatever supports the conclusion needs a `rationale`' };
  }
  if (keys.length > atMost)
    return { path: ['atMost'], message: 'more lines support the conclusion than may be picked' };
  if (atMost * 2 > lines.length) {
    return { path: ['atMost'], message: 'at most half of the lines may be picked, or picking at random would pay' };
  }
  return null;
}
