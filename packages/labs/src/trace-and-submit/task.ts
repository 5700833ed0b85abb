import { z } from 'zod';

const id = z.string().regex(/^[TRCVSLD]-\d\d$/);
const words = z.string().min(1).max(600);

const row = z.strictObject({
  id,
  kind: z.enum(['threat', 'risk', 'control', 'test', 'component', 'label']),
  title: words,
  text: words,
  /** What the row refers to, by numbers; one that no row bears leads nowhere. */
  links: z.array(id).max(12).readonly(),
});

const slot = z.strictObject({ id, title: words, text: words });

/** The file that is looked through before it is sent: what it is for, its trace matrix and the index of its documents. */
export const traceTask = z.strictObject({
  device: words,
  submission: words,
  rows: z.array(row.readonly()).length(45).readonly(),
  index: z.array(slot.readonly()).length(14).readonly(),
});
export type TraceTask = Readonly<z.infer<typeof traceTask>>;

/** A row of the trace matrix. */
export type TraceRow = TraceTask['rows'][number];
