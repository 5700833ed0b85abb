import { z } from 'zod';
import type { HotspotResponse } from './response.ts';

/** Wire form of a `hotspot` answer; whether handles exist and how many are allowed is for `validateHotspot` to say. */
export const hotspotResponseSchema: z.ZodType<HotspotResponse> = z.strictObject({
  kind: z.literal('hotspot'),
  regions: z.array(z.string().min(1).max(64)).max(16),
});
