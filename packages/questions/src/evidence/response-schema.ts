import { z } from 'zod';
import type { EvidenceResponse } from './response.ts';

/** Wire form of an `evidence` answer; whether handles exist and how many are allowed is for `validateEvidence` to say. */
export const evidenceResponseSchema: z.ZodType<EvidenceResponse> = z.strictObject({
  kind: z.literal('evidence'),
  picks: z.array(z.string().min(1).max(64)).max(16),
});
