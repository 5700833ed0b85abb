import { z } from 'zod';
import { figureBase, findRepeated, label, partId } from './figure-base.ts';

const message = z.strictObject({
  from: partId,
  to: partId,
  text: label(120),
  kind: z.enum(['request', 'reply', 'event']),
});

/** Who says what to whom, from top to bottom. */
export const sequenceSchema = z
  .strictObject({
    kind: z.literal('sequence'),
    ...figureBase,
    actors: z
      .array(z.strictObject({ id: partId, label: label(40) }))
      .min(2)
      .max(5),
    messages: z.array(message).min(1).max(12),
  })
  .superRefine((sequence, context) => {
    const actors = sequence.actors.map(({ id }) => id);
    const repeated = findRepeated(actors);
    if (repeated !== null)
      context.addIssue({ code: 'custom', path: ['actors'], message: `two actors have the id \`${repeated}\`` });
    for (const [index, { from, to }] of sequence.messages.entries()) {
      for (const [end, name] of Object.entries({ from, to })) {
        if (actors.includes(name)) continue;
        context.addIssue({
          code: 'custom',
          path: ['messages', index, end],
          message: `no actor has the id \`${name}\``,
        });
      }
    }
  });

export type Sequence = z.infer<typeof sequenceSchema>;
