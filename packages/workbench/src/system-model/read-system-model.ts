import { ok, refused, type Result } from '@cmdsp/primitives';
import { z } from 'zod';
import { findSystemModelFaults } from './find-system-model-faults.ts';
import type { SystemModel } from './system-model.ts';
import { systemModelFormat } from './system-model-format.ts';
import { systemModelSchema } from './system-model-schema.ts';

/** Reads a file of our own; refused with every reason where it is none or contradicts itself. */
export function readSystemModel(file: unknown): Result<SystemModel, readonly string[]> {
  const opened = z.looseObject({ format: z.literal(systemModelFormat) }).safeParse(file);
  if (!opened.success) return refused([`This is no file of the format ${systemModelFormat}.`]);
  const { format: _, ...parts } = opened.data;
  const parsed = systemModelSchema.safeParse(parts);
  if (!parsed.success)
    return refused(parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`));
  const faults = findSystemModelFaults(parsed.data);
  return faults.length === 0 ? ok(parsed.data) : refused(faults.map(({ path, message }) => `${path}: ${message}`));
}
