import { z } from 'zod';
import { componentSchema } from './component-schema.ts';
import { flowSchema } from './flow-schema.ts';
import { idSchema as id } from './id-schema.ts';
import type { SystemModel } from './system-model.ts';

const ids = z.array(id).max(2000);
const label = z.string().trim().min(1, 'Give it a name').max(200);
const description = z.string().max(4000).default('');
const concerns = z.array(z.enum(['confidentiality', 'integrity', 'availability'])).max(3);

/** A system model as it is written down. What its parts say about one another is looked at by `findSystemModelFaults`. */
export const systemModelSchema: z.ZodType<SystemModel> = z.strictObject({
  title: z.string().trim().max(200),
  description,
  zones: z.array(z.strictObject({ id, label })).max(100),
  components: z.array(componentSchema).max(500),
  flows: z.array(flowSchema).max(2000),
  boundaries: z.array(z.strictObject({ id, label, components: ids, description })).max(100),
  assets: z
    .array(z.strictObject({ id, label, components: ids, concerns }))
    .max(300)
    .default([]),
  useCases: z
    .array(z.strictObject({ id, label, flows: ids }))
    .max(100)
    .default([]),
});
