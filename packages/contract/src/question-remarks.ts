import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ id: z.uuid() });

/** What a candidate remarks on one question of their sitting; an empty text takes it back. */
const remark = z.object({
  position: z.int().min(1).max(500),
  revision: z.int().min(1),
  body: z.string().max(1000),
});

/** Remarks on questions, written during an examination and saved like answers. */
export const questionRemarkEndpoints = defineEndpoints({
  'GET /api/sittings/:id/remarks': {
    summary: 'My remarks on the questions of my sitting',
    access: 'person',
    params,
    response: z.object({ remarks: z.array(remark) }),
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
  'PUT /api/sittings/:id/remarks': {
    summary: 'Keep my remarks; an older one never replaces a newer one, and repeating is harmless',
    access: 'person',
    params,
    body: z.object({ remarks: z.array(remark).min(1).max(100) }),
    response: z.object({ kept: z.array(remark.omit({ body: true })) }),
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
});
