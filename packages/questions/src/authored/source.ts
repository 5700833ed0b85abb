import { z } from 'zod';

const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The document a key rests on; the date may be a year, a month or a day, as the document itself gives it. */
export const sourceSchema = z.strictObject({
  document: z.string().min(1),
  clause: z.string().min(1).optional(),
  date: z.string().regex(partialDate, 'write the date as YYYY, YYYY-MM or YYYY-MM-DD'),
});
