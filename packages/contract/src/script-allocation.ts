import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { markedKindSchema, subjectSchema } from './marking-schemas.ts';

const id = z.object({ id: z.uuid() });
const reason = z.string().trim().min(3).max(1000);
const time = z.iso.datetime();
const place = z.enum(['first', 'second', 'third']);
const refusals = ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found'] as const;

/** Who marks what: for officers, who see codes and markers and never whose work it is. */
export const scriptAllocationEndpoints = defineEndpoints({
  'GET /api/script-allocation': {
    summary:
      'Scripts that are being marked with their markers, what nobody is free for and why, and the markers themselves',
    access: 'officer',
    response: z.object({
      scripts: z.array(
        z.object({
          id: z.uuid(),
          code: z.string(),
          kind: markedKindSchema,
          subject: z.string(),
          title: z.string(),
          state: z.string(),
          promisedBy: time,
          isLate: z.boolean(),
          places: z.array(
            z.object({
              place,
              marker: z.object({ id: z.uuid(), name: z.string() }).nullable(),
              state: z.enum(['open', 'given', 'missing']),
              since: time.nullable(),
            }),
          ),
          /** Who may take an open place, and of the others what stands in the way, in words. */
          markers: z.array(z.object({ id: z.uuid(), name: z.string(), barrier: z.string().nullable() })),
          /** Whether no waiting brings a marker for an open place: everybody is kept from it by more than their load. */
          isStranded: z.boolean(),
        }),
      ),
      markers: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          open: z.int(),
          given: z.int(),
          capacity: z.int(),
          calibrations: z.array(
            z.object({
              kind: markedKindSchema,
              subject: z.string(),
              title: z.string(),
              state: z.enum(['trying', 'qualified', 'expired', 'closed']),
              untilOn: z.iso.date().nullable(),
            }),
          ),
          alarm: z
            .object({
              direction: z.enum(['too-severe', 'too-lenient']),
              difference: z.number(),
              works: z.int(),
              raisedAt: time,
            })
            .nullable(),
          /** Who decides about this marker: the officer who asks, another one because it is themselves, or nobody. */
          decidedBy: z.enum(['you', 'another', 'nobody']),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/script-allocation/:id/tasks': {
    summary:
      'Give a place of a script to a marker, with the reason; whoever has a relation is refused, and it is named',
    access: 'officer',
    params: id,
    body: z.object({ place, markerId: z.uuid(), reason }),
    response: null,
    problems: [...refusals, 'conflict', 'conflict-of-interest'],
  },
  'POST /api/markers/:id/alarm-closing': {
    summary: 'Close the alarm about a marker, with what was found; new scripts go to them again',
    access: 'officer',
    params: id,
    body: z.object({ reason }),
    response: null,
    problems: [...refusals],
  },
  'POST /api/markers/:id/calibrations': {
    summary: 'Let a marker try the calibration of a subject again, with the reason',
    access: 'officer',
    params: id,
    body: z.object({ kind: markedKindSchema, subject: subjectSchema, reason }),
    response: null,
    problems: [...refusals, 'conflict'],
  },
});
