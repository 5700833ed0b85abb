import type { Json } from '@cmdsp/primitives';
import { systemModelFormat } from './system-model-format.ts';
import type { SystemModel } from './system-model.ts';

/** A model as a file of our own, which `readSystemModel` reads back without loss. */
export function writeSystemModel(model: SystemModel): Json {
  return { format: systemModelFormat, ...model };
}
