import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const refusals = ['sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;
const version = z.object({
  version: z.int(),
  value: z.string(),
  reason: z.string(),
  setBy: z.string().nullable(),
  setAt: z.iso.datetime(),
});

/** What administrators set while the program runs. */
export const settingEndpoints = defineEndpoints({
  'GET /api/settings': {
    summary: 'Every setting with its value, its limits and its versions, and what the start of the program decided',
    access: 'administrator',
    response: z.object({
      settings: z.array(
        z.object({
          name: z.string(),
          title: z.string(),
          effect: z.string(),
          kind: z.enum(['number', 'email', 'choice']),
          unit: z.string().nullable(),
          min: z.int().nullable(),
          max: z.int().nullable(),
          /** What may be chosen, where that is the kind. */
          choices: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
          value: z.string(),
          standard: z.string(),
          /** 0 while the standard counts. */
          version: z.int(),
          versions: z.array(version),
        }),
      ),
      fixed: z.array(z.object({ title: z.string(), value: z.string(), variable: z.string() })),
    }),
    problems: refusals,
  },
  'PUT /api/settings/:name': {
    summary: 'Set a setting, with the reason; refused when somebody set it meanwhile',
    access: 'administrator',
    params: z.object({ name: z.string().max(60) }),
    body: z.object({
      value: z.string().trim().max(254),
      version: z.int().min(0),
      reason: z.string().trim().min(3).max(500),
    }),
    response: null,
    problems: [...refusals, 'request-malformed', 'not-found', 'conflict'],
  },
});
