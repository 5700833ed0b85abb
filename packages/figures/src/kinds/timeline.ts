import { z } from 'zod';
import { figureBase, label } from './figure-base.ts';
import { partialDate, standInOrder } from './partial-date.ts';

const event = z.strictObject({
  on: partialDate,
  label: label(70),
  detail: label(200),
});

/** What happened when, oldest first. */
export const timelineSchema = z
  .strictObject({ kind: z.literal('timeline'), ...figureBase, events: z.array(event).min(2).max(10) })
  .superRefine((timeline, context) => {
    for (const [index, { on }] of timeline.events.entries()) {
      if (standInOrder(timeline.events[index - 1]?.on ?? '', on)) continue;
      context.addIssue({ code: 'custom', path: ['events', index, 'on'], message: 'events stand oldest first' });
    }
  });

export type Timeline = z.infer<typeof timelineSchema>;
