import { ok, refused, type Result } from '@cmdsp/primitives';
import { z } from 'zod';
import { findSystemModelFaults } from '../system-model/find-system-model-faults.ts';
import { findThreatModelFaults } from './find-threat-model-faults.ts';
import type { ThreatModel } from './threat-model.ts';
import { threatModelSchema } from './threat-model-schema.ts';

/** A threat model read from JSON; refused with a sentence per fault, each with its place. */
export function readThreatModel(value: unknown): Result<ThreatModel, readonly string[]> {
  const { data, error } = threatModelSchema.safeParse(value);
  if (error !== undefined) return refused(z.prettifyError(error).split('\n'));
  const faults = [
    ...findSystemModelFaults(data.model).map(({ path, message }) => `model.${path}: ${message}`),
    ...findThreatModelFaults(data).map(({ path, message }) => `${path}: ${message}`),
  ];
  return faults.length > 0 ? refused(faults) : ok(data);
}
