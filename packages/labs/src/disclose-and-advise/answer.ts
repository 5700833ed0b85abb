import { type Advisory, advisorySchema } from '@cmdsp/workbench/advisory';
import { z } from 'zod';

/** An advisory as the learner wrote it, the name of its file, the days of the disclosure, and the sentences of the notice in their order. */
export const answerSchema = z.strictObject({
  document: advisorySchema,
  fileName: z.string().max(200),
  days: z.record(z.string().max(40), z.string().max(10)),
  notice: z.array(z.string().max(40)).max(40),
});

export type AdviseAnswer = {
  readonly document: Advisory;
  readonly fileName: string;
  /** By event, `YYYY-MM-DD`; what is not decided yet is not there. */
  readonly days: Readonly<Record<string, string>>;
  readonly notice: readonly string[];
};
