import { z } from 'zod';
import { label, partId } from '../kinds/figure-base.ts';

const zone = z.strictObject({ id: partId, label: label(40) });

const component = z.strictObject({
  id: partId,
  label: label(60),
  kind: z.enum(['device', 'app', 'server', 'cloud', 'network', 'person', 'store']),
  zone: partId,
});

const flow = z.strictObject({
  from: partId,
  to: partId,
  label: label(60),
  crossesBoundary: z.boolean().describe('True where the two ends do not trust each other alike'),
  carries: z.enum(['data', 'code', 'command']).optional().describe('What the receiver does with it: read, run or obey'),
  asset: label(60).optional().describe('What would be lost, changed or seen by others'),
  protocol: label(30).optional(),
  port: z.int().min(1).max(65_535).optional(),
  authenticated: z.boolean().optional().describe('Whether the receiver knows who sends'),
  encrypted: z.boolean().optional().describe('Whether nobody between can read it'),
});

const boundary = z.strictObject({
  after: partId.describe('The zone after which the line runs; zones stand in their order'),
  label: label(60).optional(),
});

/**
 * What a system model consists of, without the title and caption of a figure: the part that labs edit too.
 * `boundaries` are the lines at which trust changes; without them they follow from the flows.
 */
export const modelParts = {
  zones: z.array(zone).min(1).max(4),
  components: z.array(component).min(1).max(9),
  flows: z.array(flow).max(10),
  boundaries: z.array(boundary).max(3).optional(),
};

/** A model of a system: zones of trust, components in them, flows between components. */
export type ModelParts = z.infer<z.ZodObject<typeof modelParts>>;
export type ModelFlow = ModelParts['flows'][number];
