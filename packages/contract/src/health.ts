import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/** Operations for whoever runs the service. */
export const healthEndpoints = defineEndpoints({
  'GET /healthz': {
    summary: 'Whether the process can serve: database reachable, migrations applied, content loaded',
    access: 'public',
    response: z.object({
      status: z.literal('ok'),
      release: z.string(),
      contentRelease: z.string(),
      database: z.string(),
    }),
    problems: ['temporarily-unavailable'],
  },
});
