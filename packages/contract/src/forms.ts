import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const form = z.object({
  id: z.string(),
  kind: z.enum(['certification', 'rehearsal']),
  title: z.string(),
  questionCount: z.int(),
  durationMinutes: z.int(),
  status: z.enum(['live', 'retired']),
  paperHash: z.string(),
  keyHash: z.string(),
  contentRelease: z.string(),
  isBankPrivate: z.boolean(),
  createdAt: z.iso.datetime(),
  /** How many sittings have used it. */
  sittings: z.int(),
});

/** Frozen forms, for the certification office: what there is, never what is on them. */
export const formEndpoints = defineEndpoints({
  'GET /api/forms': {
    summary: 'The frozen forms, newest first',
    access: 'officer',
    response: z.object({ forms: z.array(form) }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/forms': {
    summary: 'Assembles and freezes another certification form without a question of the live ones',
    access: 'officer',
    response: form,
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed', 'form-not-possible'],
  },
});
