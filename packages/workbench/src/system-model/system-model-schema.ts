import { z } from 'zod';
import type { SystemModel } from './system-model.ts';

const id = z.string().regex(/^[a-z\d][a-z\d-]{0,39}$/, 'Lower-case letters, digits and hyphens, 40 at most');
const ids = z.array(id).max(500);
const label = z.string().trim().min(1, 'Give it a name').max(200);
const description = z.string().max(4000).default('');
const coordinate = z.number().min(-100_000).max(100_000);

const interfaceSchema = z.strictObject({
  id,
  label,
  kind: z.enum(['network', 'wireless', 'serial', 'usb', 'debug', 'slot', 'panel']),
});

const componentSchema = z.strictObject({
  id,
  label,
  kind: z.enum([
    'device',
    'module',
    'software',
    'server',
    'workstation',
    'store',
    'medium',
    'person',
    'outside-system',
  ]),
  zone: id.nullable().default(null),
  patients: z.enum(['none', 'one', 'many']).default('none'),
  interfaces: z.array(interfaceSchema).max(30).default([]),
  isOutOfScope: z.boolean().default(false),
  description,
  position: z.strictObject({ x: coordinate, y: coordinate }).default({ x: 0, y: 0 }),
});

const flowSchema = z.strictObject({
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
  assets: ids.default([]),
  description,
});

/** A system model as it is written down. What its parts say about one another is looked at by `findSystemModelFaults`. */
export const systemModelSchema: z.ZodType<SystemModel> = z.strictObject({
  title: z.string().trim().max(200),
  description,
  zones: z.array(z.strictObject({ id, label })).max(100),
  components: z.array(componentSchema).max(500),
  flows: z.array(flowSchema).max(2000),
  boundaries: z.array(z.strictObject({ id, label, components: ids, description })).max(100),
  assets: z
    .array(
      z.strictObject({
        id,
        label,
        components: ids,
        concerns: z.array(z.enum(['confidentiality', 'integrity', 'availability'])).max(3),
      }),
    )
    .max(300)
    .default([]),
  useCases: z
    .array(z.strictObject({ id, label, flows: z.array(id).max(2000) }))
    .max(100)
    .default([]),
});
