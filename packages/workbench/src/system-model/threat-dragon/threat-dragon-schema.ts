import { z } from 'zod';

const point = z.looseObject({ x: z.number(), y: z.number() });

/** One thing on a diagram. All fields but these are looked at by name where they are reported. */
const cellSchema = z.looseObject({
  id: z.string(),
  shape: z.string(),
  position: point.optional(),
  size: z.looseObject({ width: z.number(), height: z.number() }).optional(),
  source: z.looseObject({ cell: z.string().optional() }).optional(),
  target: z.looseObject({ cell: z.string().optional() }).optional(),
  attrs: z.looseObject({}).optional(),
  data: z.looseObject({}).optional(),
});

/** A file of OWASP Threat Dragon, version 2, as far as this reader looks into it; everything else is let through to be reported. */
export const threatDragonSchema = z.looseObject({
  version: z.string().regex(/^2\./, 'Open it in Threat Dragon 2 and save it again: only files of version 2 are read.'),
  summary: z.looseObject({ title: z.string(), description: z.string().optional() }),
  detail: z.looseObject({
    diagrams: z.array(z.looseObject({ title: z.string().optional(), cells: z.array(cellSchema).optional() })),
  }),
});

export type ThreatDragonCell = z.infer<typeof cellSchema>;
