import { advisorySchema } from '@cmdsp/workbench/advisory';
import { z } from 'zod';

const id = z.string().regex(/^[a-z\d][a-z\d-]{0,39}$/, 'Lower-case letters, digits and hyphens, 40 at most');
const line = z.string().trim().min(1).max(300);
const text = z.string().trim().min(1).max(4000);
/** A part number as it stands on the device. */
const partNumber = z.string().regex(/^[A-Z\d][A-Z\d-]{1,39}$/, 'Capital letters, digits and hyphens');

/** What the learner is given: papers on the desk, and the palettes from which the advisory is made. */
export const taskSchema = z.strictObject({
  maker: z.strictObject({ name: line, namespace: z.url() }),
  /** What came in, in the order in which it lies there; paragraphs are parted by empty lines. */
  papers: z
    .array(z.strictObject({ id, title: line, text }))
    .min(3)
    .max(9),
  /** Every product that the maker sells and somebody may ask about, by its part number. */
  parts: z
    .array(z.strictObject({ number: partNumber, family: line, name: line, version: line }))
    .min(4)
    .max(16),
  weaknesses: z
    .array(z.strictObject({ cve: z.string().regex(/^CVE-\d{4}-\d{4,}$/), title: line, description: text }))
    .min(1)
    .max(4),
  remedies: z
    .array(z.strictObject({ id, text: line }))
    .min(4)
    .max(20),
  sentences: z
    .array(z.strictObject({ id, text: line }))
    .min(6)
    .max(24),
  /** The days to be named; which comes first is for the learner to find out. */
  events: z
    .array(z.strictObject({ id, label: line }))
    .min(2)
    .max(6),
  /** The revision that is out already, where this is an update. */
  published: advisorySchema.nullable(),
});

export type AdviseTask = Readonly<z.infer<typeof taskSchema>>;
