import { contrasts, fonts, textSizes } from '@cmdsp/accommodations';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ id: z.uuid() });
const milliseconds = z.int().min(0);

/** How the room is set for this candidate at first, and how their breaks stand. */
const arrangement = z.object({
  textSize: z.enum(textSizes),
  contrast: z.enum(contrasts),
  font: z.enum(fonts),
  /** Null when no stop-clock breaks are granted. */
  breaks: z
    .object({
      leftMs: milliseconds,
      /** When the break that runs now ends by itself, in milliseconds of the server's clock; null when none runs. */
      endsAt: z.int().nullable(),
      now: z.int(),
    })
    .nullable(),
});

/** The room of one's own sitting: its look, and breaks in which the clock stops. */
export const sittingBreakEndpoints = defineEndpoints({
  'GET /api/sittings/:id/arrangement': {
    summary: 'How the room of my sitting is set at first, and what is left of my breaks',
    access: 'person',
    params,
    response: arrangement,
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
  'POST /api/sittings/:id/break': {
    summary: 'Begin a break: the clock stops until it is ended, or until the granted minutes are used up',
    access: 'person',
    params,
    response: arrangement,
    problems: ['request-malformed', 'sign-in-needed', 'not-found', 'sitting-refused', 'sitting-over'],
  },
  'DELETE /api/sittings/:id/break': {
    summary: 'End the break: the clock goes on',
    access: 'person',
    params,
    response: arrangement,
    problems: ['request-malformed', 'sign-in-needed', 'not-found', 'sitting-refused', 'sitting-over'],
  },
});
