import { z } from 'zod';
import { findModelFaults } from '../system-model/find-model-faults.ts';
import { modelParts } from '../system-model/model-parts.ts';
import { figureBase } from './figure-base.ts';

/** Zones of trust, the components in them, and the flows between components, as a figure. */
export const systemModelSchema = z
  .strictObject({ kind: z.literal('system-model'), ...figureBase, ...modelParts })
  .superRefine((model, context) => {
    for (const { path, message } of findModelFaults(model)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

export type SystemModel = z.infer<typeof systemModelSchema>;
