import { figureSchema, type Figure, listRegions } from '@cmdsp/figures';
import { z } from 'zod';

const region = z.strictObject({
  element: z
    .string()
    .regex(/^[a-z]+(\/[a-z0-9-]+){1,2}$/, 'name the element like component/gateway, zone/ward, flow/2 or cell/1/3')
    .describe('An element of the figure: by id, flows and messages by number, cells by row and column'),
  correct: z.literal(true, { error: 'leave `correct` out unless it is true' }).optional(),
  rationale: z.string().trim().min(1),
});

/** The authored part of a `hotspot` question: a figure and the elements of it that may be picked. */
export const hotspotBlock = {
  kind: z.literal('hotspot'),
  figure: figureSchema,
  regions: z
    .array(region)
    .min(3, { error: 'a hotspot question has three regions or more' })
    .max(12, { error: 'a hotspot question has twelve regions at most' })
    .refine((regions) => new Set(regions.map(({ element }) => element)).size === regions.length, {
      error: 'two regions name the same element',
    })
    .refine((regions) => regions.some(({ correct }) => correct), { error: 'mark a region `correct: true`' })
    .refine((regions) => regions.filter(({ correct }) => correct).length * 2 <= regions.length, {
      error: 'at most half of the regions may be right, or picking at random would pay',
    }),
};

type Hotspot = { readonly figure: Figure; readonly regions: readonly { readonly element: string }[] };

/** The first region that is no element of the figure, with what the figure does have; null when all are. */
export function hotspotFault({ figure, regions }: Hotspot): { path: (string | number)[]; message: string } | null {
  const names = listRegions(figure).map(({ name }) => name);
  if (names.length === 0) {
    return {
      path: ['figure', 'kind'],
      message: 'use a system-model, a sequence or a matrix: nothing else has regions',
    };
  }
  const index = regions.findIndex(({ element }) => !names.includes(element));
  if (index === -1) return null;
  return { path: ['regions', index, 'element'], message: `the figure has no such element; it has ${names.join(', ')}` };
}
