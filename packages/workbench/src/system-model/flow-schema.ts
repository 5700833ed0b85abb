import { z } from 'zod';
import { idSchema as id } from './id-schema.ts';

/** A flow as it is written down; protection that is not claimed is not there. */
export const flowSchema = z.strictObject({
  id,
  label: z.string().trim().max(200).default(''),
  from: id,
  to: id,
  fromInterface: id.nullable().default(null),
  toInterface: id.nullable().default(null),
  isTwoWay: z.boolean().default(false),
  protocol: z.string().trim().max(80).default(''),
  port: z.int().min(0).max(65_535).nullable().default(null),
  payloads: z.array(z.enum(['data', 'code', 'command'])).max(3),
  isAuthenticated: z.boolean().default(false),
  isEncrypted: z.boolean().default(false),
  isOverPublicNetwork: z.boolean().default(false),
  isOutOfScope: z.boolean().default(false),
  assets: z.array(id).max(300).default([]),
  description: z.string().max(4000).default(''),
});
