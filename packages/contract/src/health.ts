import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/** Operations for whoever runs the service. */
export const healthEndpoints = defineEndpoints({
  'GET /healthz': {
    summary:
      'Whether the process can serve: database reachable, migrations applied, content loaded; and whether jobs stand still',
    access: 'public',
    response: z.object({
      status: z.literal('ok'),
      release: z.string(),
      contentRelease: z.string(),
      database: z.string(),
      /** Whether somebody works on the jobs; when not, mails and messages are late, and nothing else suffers. */
      jobs: z.object({ isStandingStill: z.boolean(), oldestSeconds: z.int().nullable(), failed: z.int() }),
      /** How old the last backup is, and whether administrators allow that. */
      backup: z.object({ isOld: z.boolean(), ageSeconds: z.int().nullable() }),
    }),
    problems: ['temporarily-unavailable'],
  },
});
