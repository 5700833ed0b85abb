import type { SystemModel } from './system-model.ts';

/** A model with what it was before and what was taken back, newest last in both. */
export type History = {
  readonly past: readonly SystemModel[];
  readonly present: SystemModel;
  readonly future: readonly SystemModel[];
};
