import { z } from 'zod';
import { idSchema as id } from './id-schema.ts';

const label = z.string().trim().min(1, 'Give it a name').max(200);
const coordinate = z.number().min(-100_000).max(100_000);

const interfaceSchema = z.strictObject({
  id,
  label,
  kind: z.enum(['network', 'wireless', 'serial', 'usb', 'debug', 'slot', 'panel']),
});

/** A component as it is written down; what is left away is the least that can be said. */
export const componentSchema = z.strictObject({
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
  description: z.string().max(4000).default(''),
  position: z.strictObject({ x: coordinate, y: coordinate }).default({ x: 0, y: 0 }),
});
