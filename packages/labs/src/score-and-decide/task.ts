import { z } from 'zod';

const words = z.string().min(1).max(700);

const finding = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{0,29}$/, 'Small letters and hyphens, 30 at most'),
  title: words,
  device: words,
  /** What is known, one statement each; numbered `f1`, `f2` … in their order. */
  facts: z
    .array(z.strictObject({ id: z.string().regex(/^f\d$/), text: words }).readonly())
    .min(4)
    .max(9)
    .readonly(),
});

/** What lies on the table: whose products these are, and eight findings about them. */
export const scoreTask = z.strictObject({
  situation: words,
  findings: z.array(finding.readonly()).length(8).readonly(),
});
export type ScoreTask = Readonly<z.infer<typeof scoreTask>>;

/** One finding, as it stands in an advisory. */
export type ScoreFinding = ScoreTask['findings'][number];
