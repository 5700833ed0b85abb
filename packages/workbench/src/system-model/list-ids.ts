import type { SystemModel } from './system-model.ts';

/** Every id of a model, interfaces included, as often as it is used. */
export function listIds(model: SystemModel): readonly string[] {
  return [
    ...model.zones,
    ...model.components,
    ...model.components.flatMap(({ interfaces }) => interfaces),
    ...model.flows,
    ...model.boundaries,
    ...model.assets,
    ...model.useCases,
  ].map(({ id }) => id);
}
