import { z } from 'zod';
import { flowsSchema, networkSchema } from './network-schema.ts';

/** A network with what it has to do and must not do, as it is kept in a file; `tool reach` reads the same. */
export const networkFileSchema = z.strictObject({
  format: z.literal('cmdsp-network/1'),
  network: networkSchema,
  needed: flowsSchema.default([]),
  forbidden: flowsSchema.default([]),
  /** Hosts from which to look how far somebody could come. */
  compromised: z.array(z.string()).max(5000).default([]),
});
