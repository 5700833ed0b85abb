import { z } from 'zod';
import { figureBase, label } from './figure-base.ts';

const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const event = z.strictObject({
  on: z.string().regex(partialDate, 'write the date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes'),
  label: label(70),
  detail: label(200),
});

/** What happened when, oldest first. */
export const timelineSchema = z
  .strictObject({ kind: z.literal('timeline'), ...figureBase, events: z.array(event).min(2).max(10) })
  .superRefine((timeline, context) => {
    for (const [index, { on }] of timeline.events.entries()) {
      const before = timeline.events[index - 1]?.on ?? '';
      const length = Math.min(before.length, on.length);
      if (before.slice(0, length) <= on.slice(0, length)) continue;
      context.addIssue({ code: 'custom', path: ['events', index, 'on'], message: 'events stand oldest first' });
    }
  });

export type Timeline = z.infer<typeof timelineSchema>;
