import { z } from 'zod';
import { findWardFaults } from './find-ward-faults.ts';
import { wardKeySchema } from './ward-key.ts';
import { wardTaskSchema } from './ward-task.ts';

/** A variant as its file states it. */
export const wardVariantSchema = z
  .strictObject({ task: wardTaskSchema, key: wardKeySchema })
  .superRefine(({ task, key }, context) => {
    for (const message of findWardFaults(task, key)) context.addIssue({ code: 'custom', message });
  });
