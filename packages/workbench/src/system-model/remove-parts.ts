import { forgetMissing } from './forget-missing.ts';
import type { SystemModel } from './system-model.ts';

/** The model without these parts and without what hangs on them: the flows of a component, and every mention. */
export function removeParts(model: SystemModel, ids: readonly string[]): SystemModel {
  const gone = new Set(ids);
  const rest = <Part extends { readonly id: string }>(parts: readonly Part[]) =>
    parts.filter(({ id }) => !gone.has(id));
  return forgetMissing({
    ...model,
    zones: rest(model.zones),
    components: rest(model.components),
    flows: rest(model.flows),
    boundaries: rest(model.boundaries),
    assets: rest(model.assets),
    useCases: rest(model.useCases),
  });
}
