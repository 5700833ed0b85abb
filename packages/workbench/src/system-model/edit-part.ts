import { forgetMissing } from './forget-missing.ts';
import type { PartKind, PartOf } from './part-kind.ts';
import type { SystemModel } from './system-model.ts';

/** The model with some fields of one part changed. What pointed at an interface or an end that is gone is forgotten with it. */
export function editPart<Kind extends PartKind>(
  model: SystemModel,
  place: { readonly kind: Kind; readonly id: string },
  fields: Partial<Omit<PartOf<Kind>, 'id'>>,
): SystemModel {
  const parts: readonly PartOf<Kind>[] = model[place.kind];
  const changed = parts.map((part) => (part.id === place.id ? { ...part, ...fields } : part));
  return forgetMissing({ ...model, [place.kind]: changed });
}
